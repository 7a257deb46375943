import { normalise } from '../core/tokens.ts';

/** Characters at which no word of the field begins or ends. */
const EDGE =
  /^[的了是在和与或被把让就都也要会能不很到从对为以及其等这那我你他她它们个]|[的了是在和与或被把让就都也要会能不很到从对为以及其等这那我你他她它们个]$/;
const LONGEST = 5;
const LEAST_TIMES = 3;
const LEAST_COHESION = 2.5;

const hanRuns = (text: string) => normalise(text).match(/[\u3400-\u9fff]+/g) ?? [];

function* stretches(run: string, least: number): Generator<[string, string, string]> {
  for (let start = 0; start < run.length; start += 1) {
    for (let length = least; length <= LONGEST && start + length <= run.length; length += 1) {
      yield [run.slice(start, start + length), run[start - 1] ?? '', run[start + length] ?? ''];
    }
  }
}

function countStretches(runs: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const run of runs)
    for (const [stretch] of stretches(run, 1)) count.set(stretch, (count.get(stretch) ?? 0) + 1);
  return count;
}

/** How much more often the weakest joint of a stretch holds than chance would have it. */
function cohesion(stretch: string, count: ReadonlyMap<string, number>, total: number): number {
  const times = count.get(stretch) ?? 0;
  const joints = [...stretch]
    .slice(1)
    .map((_, at) =>
      Math.log(
        (times * total) /
          ((count.get(stretch.slice(0, at + 1)) ?? 1) * (count.get(stretch.slice(at + 1)) ?? 1)),
      ),
    );
  return Math.min(...joints);
}

/** Stretches with different neighbours on both sides: 征信修复 stands alone, 信修 does not. */
function standAlone(candidates: ReadonlySet<string>, runs: readonly string[]): string[] {
  const sides = new Map<string, [Set<string>, Set<string>]>();
  for (const run of runs) {
    for (const [stretch, before, after] of stretches(run, 2)) {
      if (!candidates.has(stretch)) continue;
      const [left, right] = sides.get(stretch) ?? [new Set<string>(), new Set<string>()];
      left.add(before || `^${left.size}`);
      right.add(after || `$${right.size}`);
      sides.set(stretch, [left, right]);
    }
  }
  return [...sides]
    .filter(([, [left, right]]) => left.size >= 2 && right.size >= 2)
    .map(([stretch]) => stretch);
}

/** The words of a site, by count and cohesion alone: what a misspelling may have meant. Best first, at most `most`. */
export function mineTerms(
  texts: readonly string[],
  titles: readonly string[],
  most: number,
): string[] {
  const runs = texts.flatMap(hanRuns);
  const count = countStretches(runs);
  const total = runs.reduce((sum, run) => sum + run.length, 0);
  const candidates = new Set(
    [...count.keys()].filter(
      (stretch) =>
        stretch.length >= 2 &&
        (count.get(stretch) ?? 0) >= LEAST_TIMES &&
        !EDGE.test(stretch) &&
        cohesion(stretch, count, total) > LEAST_COHESION,
    ),
  );
  const named = new Set(
    titles.flatMap(hanRuns).flatMap((run) => [...stretches(run, 2)].map(([stretch]) => stretch)),
  );
  const worth = (stretch: string) =>
    Math.log(1 + (count.get(stretch) ?? 0)) * stretch.length * (named.has(stretch) ? 2 : 1);
  return standAlone(candidates, runs)
    .map((stretch) => ({ stretch, worth: worth(stretch) }))
    .sort((a, b) => b.worth - a.worth || (a.stretch < b.stretch ? -1 : 1))
    .slice(0, most)
    .map(({ stretch }) => stretch);
}
