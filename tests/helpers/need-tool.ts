import { expect, test } from 'vitest';

/** Tools a person chose to do without, by name: `TESTS_WITHOUT="caddy Chrome 80"`. */
const declined = process.env.TESTS_WITHOUT ?? '';

/**
 * `test` for what needs a tool that is not part of the packages.
 * Where the tool is missing one test fails and says how to get it, unless `TESTS_WITHOUT` names it; the others are skipped.
 */
export function testWith(
  tool: string,
  present: boolean,
  advice: string,
): ReturnType<typeof test.skipIf> {
  if (present) return test;
  if (!declined.includes(tool))
    test(`there is ${tool}`, () => {
      expect.fail(`没有 ${tool}：${advice}。真不想装，就运行 TESTS_WITHOUT="${tool}" npm test。`);
    });
  return test.skipIf(true);
}
