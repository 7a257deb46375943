import { expect, test } from 'vitest';
import { createEngine } from '../../src/search/core/engine.ts';
import { readHelp } from '../../src/search/core/question-help.ts';
import { createRespelling } from '../../src/search/core/respelling.ts';
import { createScanPostings } from '../../src/search/core/scan-postings.ts';
import { readSearchJson } from '../helpers/search-files.ts';
import { freshQuestions } from './fresh-questions.ts';
import { blindQuestions, heldOutQuestions } from './held-out-questions.ts';
import { naturalQuestions } from './natural-questions.ts';
import { questions } from './questions.ts';
import { sceneQuestions } from './scene-questions.ts';
import { spreadQuestions } from './spread-questions.ts';

const MOST_SHOWN = 50;

/** Who wrote it, the table, how many rows it has at least, and the mean reciprocal rank it must reach: a little less than when it was last measured. */
const tables = [
  ['written by somebody who knew the site', heldOutQuestions, 60, 0.92],
  ['written by somebody who knew only its titles', blindQuestions, 80, 0.93],
  ['written for as many pages as possible', spreadQuestions, 110, 0.91],
  ['written in the mixture readers bring', naturalQuestions, 80, 0.93],
  ['fragments of twelve people’s scenes', sceneQuestions, 47, 0.77],
  ['sentences of forty people', freshQuestions, 113, 0.9],
] as const;

// the plain index: the box gives the same answers in the same order, as tests/browser/search-fallback.test.ts holds
const engine = createEngine({
  postings: createScanPostings(readSearchJson('plain.json')),
  loadHelp: async () => readHelp(readSearchJson('questions.json')),
  loadSentences: async (file) => readSearchJson(file),
  loadRespelling: async () => createRespelling(readSearchJson('respelling.json')),
});

/** One over the place of the first right page; 0 when it is not shown. */
async function reciprocalRank(query: string, pages: string): Promise<number> {
  const right = pages.split('|');
  const { hits } = await engine.search({ query, filters: {}, from: 0, count: MOST_SHOWN });
  const place = hits.findIndex(({ url }) => right.includes(url.replace(/#.*/, ''))) + 1;
  return place === 0 ? 0 : 1 / place;
}

test('no question stands in two tables', () => {
  const all = [...questions, ...tables.flatMap(([, table]) => table)].map(([question]) => question);
  expect(new Set(all).size).toBe(all.length);
});

test.each(tables)(
  'questions no row of which was tuned for, %s, find the right page',
  { timeout: 60_000 },
  async (name, table, least, floor) => {
    expect(table.length).toBeGreaterThanOrEqual(least);
    const ranks: number[] = [];
    for (const [question, pages] of table) ranks.push(await reciprocalRank(question, pages));
    const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
    console.log(
      `${name}: mean reciprocal rank ${mean.toFixed(3)}, first ${ranks.filter((rank) => rank === 1).length} of ${ranks.length}`,
    );
    expect(mean).toBeGreaterThanOrEqual(floor);
  },
);
