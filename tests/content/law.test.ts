import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { periodOn } from '../../src/domain/fact.ts';
import { loadEntries } from '../helpers/load-catalogue.ts';
import { lawRules, OLD_ARBITRATION } from './law-rules.ts';

/** What readers type, and what was said on a day gone by, may be wrong; facts and sources hold no values of others. */
const LEFT_OUT = new Set(['asked.yaml', 'thesaurus.yaml', 'corrections.yaml', 'README.md']);
const files = globSync([
  'content/{guides,cases,lessons,campaigns}/**/*.mdx',
  'content/{terms,site}/*.yaml',
])
  .filter((file) => !LEFT_OUT.has(basename(file)))
  .sort()
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const entries = loadEntries();

describe.each(lawRules)('$title', ({ faults, once, right }) => {
  test('no page says it wrongly or by half', () => {
    expect(
      files.flatMap(({ file, text }) =>
        faults(file, text).map((line) => `${file}: ${line.trim()}`),
      ),
    ).toEqual([]);
  });
  test('the old sentence would be found', () => expect(faults('', once)).toEqual([once]));
  test.each(right)('left alone: %s', (sentence) => expect(faults('', sentence)).toEqual([]));
});

describe('仲裁法 第 4 条 and 第 9 条 were articles of the law of 2017', () => {
  // Once the new text has been read, its own articles 4 and 9 may be cited.
  const unread =
    entries.sources.find(({ id }) => id === 'arbitration-law')?.data.seenAs === 'reprint';

  test.runIf(unread)('no page cites them while the new text is unread', () => {
    expect(files.filter(({ text }) => OLD_ARBITRATION.test(text)).map(({ file }) => file)).toEqual(
      [],
    );
  });
  test.each([
    ['仲裁要有协议。<Cite id="arbitration-law" at="第 4 条、第 9 条" />', true],
    ['仲裁法第九条写明。', true],
    ['撤销裁决。<Cite id="arbitration-law" at="第 72 条" />', false],
    ['不收费。<Cite id="people-mediation-law" at="第 4 条" />', false],
  ])('%s', (sentence, found) => expect(OLD_ARBITRATION.test(sentence)).toBe(found));
});

describe('the value that held on 2026-12-01, as the article says it', () => {
  test.each([
    ['limitation-years', 3, 'civil-code', '民法典 第 188 条'],
    ['claim-years-life', 5, 'insurance-law', '保险法 第 26 条第 2 款'],
    ['claim-years-other', 2, 'insurance-law', '保险法 第 26 条第 1 款'],
    ['arbitration-annul-months', 3, 'arbitration-law', '仲裁法（2025）第 72 条'],
    ['mediation-confirm-days', 30, 'civil-procedure-law', '民事诉讼法 第 205 条'],
    ['complaint-representatives', 5, 'complaint-rules-2020', '投诉处理办法 第 12 条第 2 款'],
    ['triple-damages', 3, 'consumer-protection-law', '消费者权益保护法 第 55 条第 1 款'],
    ['triple-minimum', 500, 'consumer-protection-law', '消费者权益保护法 第 55 条第 1 款'],
    ['food-price-damages', 10, 'food-safety-law', '食品安全法 第 148 条第 2 款'],
    ['food-loss-damages', 3, 'food-safety-law', '食品安全法 第 148 条第 2 款'],
    ['food-damages-minimum', 1000, 'food-safety-law', '食品安全法 第 148 条第 2 款'],
  ])('%s is %i by %s (%s)', (id, value, source) => {
    const fact = entries.facts.find((entry) => entry.id === id);
    expect(fact && periodOn(fact.data, '2026-12-01')).toMatchObject({ value, source });
  });
});
