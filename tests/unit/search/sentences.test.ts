import { describe, expect, test, vi } from 'vitest';
import { sharedLetters } from '../../../src/search/build/asked-words.ts';
import { packLetters } from '../../../src/search/core/letters.ts';
import { loadOnceEach } from '../../../src/search/core/load-once.ts';
import { readHelp } from '../../../src/search/core/question-help.ts';
import { createScanPostings } from '../../../src/search/core/scan-postings.ts';
import { type Sources, search } from '../../../src/search/core/search.ts';
import { measureNearness } from '../../../src/search/core/sentences.ts';

describe('how near readers’ sentences come to a question', () => {
  const pages = new Map([
    ['/passbook/', ['存折丢了', '存折不见', '折子没了', '存折泡水', '存折烧了']],
    ['/card/', ['卡丢了', '卡不见', '卡没了', '卡泡水', '卡烧了']],
    ['/silent/', []],
  ]);

  test.each([
    ['the page whose sentences it is taken from', '存折丢了', '/passbook/'],
    ['in another order', '丢了存折', '/passbook/'],
    ['with words nobody used', '我的卡昨天丢在车上', '/card/'],
  ])('%s: %s', (_, query, nearest) => {
    const [best] = [...measureNearness(pages, query)].sort(([, a], [, b]) => b - a);
    expect(best?.[0]).toBe(nearest);
  });

  test('five sentences that say it word for word are as near as can be, none at all are not near', () => {
    const nearness = measureNearness(
      new Map([...pages, ['/same/', Array.from({ length: 5 }, () => '打牌输钱')]]),
      '打牌输钱',
    );
    expect(nearness.get('/same/')).toBeCloseTo(1);
    expect(nearness.get('/silent/')).toBe(0);
  });

  test.each([
    ['nothing typed', pages, ''],
    ['no letter typed', pages, '？！'],
    ['no page', new Map(), '存折'],
  ])('%s is near to nothing', (_, all, query) => {
    expect([...measureNearness(all, query).values()].filter((near) => near !== 0)).toEqual([]);
  });
});

test.each([
  ['characters of two sentences, in their order', ['存折丢了', '丢了存款'], ['存丢了', '丢了存']],
  ['once each', ['钱钱钱', '钱'], ['钱', '钱']],
  ['Latin in lower case', ['下个APP', 'app能信吗'], ['ap', 'ap']],
  ['no sentence that shares nothing', ['存折', '存款', '假币'], ['存', '存']],
  ['nothing of a single sentence', ['存折丢了'], []],
])('of a page’s sentences are sent: %s', (_, sentences, sent) =>
  expect(sharedLetters(sentences)).toEqual(sent),
);

describe('a search that reads them', () => {
  const aPage = (url: string, title: string) => ({
    url,
    title,
    kind: '指南',
    topic: '',
    reviewed: '',
    words: [],
    also: [],
    asked: [],
    headings: [],
    text: `${title}\n养老金要看好。`,
  });
  const postings = createScanPostings([
    aPage('/a/', '养老金存哪里好'),
    aPage('/b/', '养老金怎么存才好'),
    aPage('/c/', '养老金换零钱'),
  ]);
  const sentences: Record<string, string[]> = {
    'asked/1/0.json': Array.from({ length: 40 }, () => '存银行'),
    'asked/1/1.json': Array.from({ length: 5 }, () => '跳舞那人劝投'),
  };
  const help = readHelp({ ...packLetters(new Map(), [0, 1]), folder: 'asked/1', kinds: [] });
  const sourcesWith = (part: Partial<Sources>): Sources => ({
    postings,
    loadHelp: async () => help,
    loadSentences: async (file) => sentences[file] ?? [],
    loadRespelling: () => Promise.reject(new Error('not needed')),
    ...part,
  });
  const question = '跳舞那人劝我投养老金';

  test('puts the page first whose readers ask so', async () => {
    expect((await search(sourcesWith({}), question)).ids.slice(0, 2)).toEqual(['/b/', '/a/']);
  });

  test('answers without those that do not arrive', async () => {
    const without = await search(
      sourcesWith({ loadSentences: () => Promise.reject(new Error('offline')) }),
      question,
    );
    expect([...without.ids].sort()).toEqual(['/a/', '/b/', '/c/']);
  });

  test('loads them only of pages that may be right, and only for questions', async () => {
    const loadSentences = vi.fn(async (file: string) => sentences[file] ?? []);
    await search(sourcesWith({ loadSentences }), '养老金');
    expect(loadSentences).not.toHaveBeenCalled();
    await search(sourcesWith({ loadSentences }), question);
    expect(loadSentences.mock.calls.flat().sort()).toEqual(['asked/1/0.json', 'asked/1/1.json']);
  });

  test('takes a question readers ask for rightly spelt', async () => {
    const loadRespelling = vi.fn(() => Promise.reject(new Error('offline')));
    await search(sourcesWith({ loadRespelling }), question);
    expect(loadRespelling).not.toHaveBeenCalled();
    await search(sourcesWith({ loadRespelling, loadSentences: async () => [] }), question);
    expect(loadRespelling).toHaveBeenCalledOnce();
  });
});

test('what is loaded is remembered by name, the last few only, and tried again where it failed', async () => {
  let broken = true;
  const load = vi.fn(async (name: string) => {
    if (name === 'c' && broken) throw new Error('offline');
    return name.toUpperCase();
  });
  const remembering = loadOnceEach(load, 2);
  expect(await Promise.all(['a', 'a', 'b'].map(remembering))).toEqual(['A', 'A', 'B']);
  expect(load).toHaveBeenCalledTimes(2);
  await expect(remembering('c')).rejects.toThrow('offline');
  broken = false;
  expect(await remembering('c')).toBe('C');
  expect(await remembering('a')).toBe('A');
  expect(load.mock.calls.flat()).toEqual(['a', 'b', 'c', 'c', 'a']);
});
