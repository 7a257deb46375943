import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test, vi } from 'vitest';
import type { Issue } from '../../../src/domain/issue.ts';
import { withoutEchoes } from '../../../src/editorial/without-echoes.ts';
import {
  aContentTree,
  aTreeWith,
  type ContentTree,
  checkTree,
  HERE,
} from '../../helpers/content-tree.ts';

/** Every rule that looks at files together, with its words replaced by a number. */
const reworded = vi.hoisted(
  () =>
    <Rest extends unknown[]>(check: (...given: Rest) => Issue[]) =>
    (...given: Rest) =>
      check(...given).map((issue, index) => ({ ...issue, message: `第 ${index} 处`, hint: '改' })),
);
vi.mock(import('../../../src/domain/checks/check-entries.ts'), async (load) => ({
  checkEntries: reworded((await load()).checkEntries),
}));
vi.mock(import('../../../src/editorial/check-names.ts'), async (load) => ({
  checkNames: reworded((await load()).checkNames),
}));
vi.mock(import('../../../src/editorial/check-thesaurus.ts'), async (load) => ({
  checkThesaurus: reworded((await load()).checkThesaurus),
}));

async function placesOf(tree: ContentTree) {
  const { issues } = await checkTree(tree);
  return issues.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('reworded messages change no behaviour', () => {
  test.each([
    'sources/fraud-law.yaml',
    'facts/hotline-110.yaml',
    'terms/objection.yaml',
    'cases/scam-safe-account.mdx',
    'calendar/2026.yaml',
    'series/tickets.yaml',
  ])('nothing is missing only because %s is broken', async (path) => {
    const whole = aContentTree()[path];
    const places = await placesOf({ ...aContentTree(), [path]: String(whole).replace(': ', '：') });
    expect(places).toHaveLength(1);
    expect(places[0]).toContain(path);
  });

  test('the token that names nothing is pointed to, not the field it stands in', async () => {
    const { tree, line, column } = aTreeWith(
      'terms/objection.yaml',
      '可以要求更正',
      `可以要求更正，${HERE}{objection-day}内答复`,
    );
    expect(await placesOf(tree)).toEqual([
      `terms/objection.yaml:${line}:${column} relation/target-exists`,
    ]);
  });
});

describe('what is missing is an echo', () => {
  const missing = (target: Issue['target']): Issue => ({
    rule: 'a/rule',
    severity: 'error',
    file: 'a.mdx',
    message: '缺',
    hint: '补',
    target,
  });
  const broken = [{ collection: 'calendar' as const, id: '2026' }];
  test.each([
    ['of the file with its name', { collection: 'calendar', id: '2026' }, true],
    [
      'of any file of its collection when it has no file of its own',
      { collection: 'calendar' },
      true,
    ],
    ['of any file when it may stand anywhere', {}, true],
    ['of no other file', { collection: 'calendar', id: '2027' }, false],
    ['of no other collection', { collection: 'terms' }, false],
    ['of nothing when it misses nothing', undefined, false],
  ] as const)('%s', (_, target, echo) => {
    expect(withoutEchoes([missing(target)], broken)).toHaveLength(echo ? 0 : 1);
    expect(withoutEchoes([missing(target)], [])).toHaveLength(1);
  });
});

/** These put the words of a library, which has no other sign of what is wrong, into ours. */
const TRANSLATORS = /^src\/editorial\/explain-(yaml|mdx|shape)\.ts$/;

test('no rule reads the words of another', () => {
  const wrong = globSync('src/{domain,editorial,collections,commands}/**/*.ts')
    .filter((file) => !TRANSLATORS.test(file))
    .filter((file) =>
      /\bmessage\.(?:\w*[wW]ith|includes|indexOf|match|search|replace|slice)\(|\.(?:exec|test|has)\((?:\w+\.)?message\)|message [!=]==/.test(
        readFileSync(file, 'utf8'),
      ),
    );
  expect(wrong).toEqual([]);
});
