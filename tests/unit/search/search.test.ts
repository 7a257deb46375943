import { describe, expect, test } from 'vitest';
import { cleanQuery } from '../../../src/search/core/clean-query.ts';
import { createScanPostings } from '../../../src/search/core/scan-postings.ts';
import { search } from '../../../src/search/core/search.ts';
import { aPage, loads, pages, postings, sources } from '../../helpers/small-search.ts';

const first = async (query: string) => (await search(sources, query)).ids[0];

describe('the right page is first', () => {
  test.each([
    ['a string in a title', '安全账户', '/safe/'],
    ['a keyword of the editor before a mention', '征信修复', '/repair/'],
    ['a question without its asking words', '征信修复可信吗', '/repair/'],
    ['a question that no page says so', '接到公检法电话怎么办', '/safe/'],
    ['a word of the thesaurus', '假公安', '/safe/'],
    ['how readers put it, in another order', '想把三年的拿回来', '/insurer/'],
    ['a comma parts two words', '银行保险', '/insurer/'],
    ['letters and characters with or without a space', 'AI换脸', '/bank/'],
    ['two words with a space', '投诉 银行', '/bank/'],
    ['one character', '诉', '/bank/'],
    ['a slip that sounds the same', '征信修覆', '/repair/'],
    ['a slip that only looks alike', '安全胀户', '/safe/'],
    ['pinyin', 'zhengxinxiufu', '/repair/'],
    ['pinyin with spaces', 'zheng xin xiu fu', '/repair/'],
    ['blurred pinyin', 'zenxinxiufu', '/repair/'],
    ['initials of a glossary word', 'aqzh', '/safe/'],
    ['traditional characters', '徵信修復', '/repair/'],
  ])('%s: %s', async (_, query, url) => expect(await first(query)).toBe(url));

  test('what readers ask answers questions, and is no string of the page', async () => {
    expect((await search(sources, '投诉')).ids).toEqual(['/bank/']);
  });

  test('every page that holds a string is found, and no other', async () => {
    for (const query of ['安全账户', '征信', '银行', '合同', '骗', '不花', 'ai']) {
      const holding = pages
        .filter(({ text, title }) => (text + title).toLowerCase().includes(query))
        .map(({ url }) => url);
      const { ids } = await search(sources, query);
      expect([query, ...ids.slice(0, holding.length)].sort()).toEqual([query, ...holding].sort());
    }
  });
});

describe('respelling', () => {
  test('is said, and is loaded only when nothing is found as typed', async () => {
    loads.respelling = 0;
    expect((await search(sources, '安全账户')).respelled).toBeUndefined();
    expect(loads.respelling).toBe(0);
    expect((await search(sources, '征信修覆')).respelled).toBe('征信修复');
  });
});

describe('single characters of readers’ sentences', () => {
  const scene = '小娃过年的压箱红包';

  test('find the page of a scene whose words no page has', async () => {
    expect((await search(sources, scene)).ids).toEqual(['/bank/']);
  });

  test.each([
    ['a string', '安全账户', 0],
    ['a short one no page has', '惠民保', 0],
    ['a question about something three pages name', '征信修复可以相信吗', 1],
    ['a question that names nothing', scene, 1],
  ])('are loaded only for questions: %s, %s', async (_, query, times) => {
    loads.help = 0;
    await search(sources, query);
    expect(loads.help).toBe(times);
  });

  test('a word for a kind of page puts that kind first', async () => {
    const twins = [
      aPage('/guide/', { title: '压岁钱怎么管' }),
      aPage('/lesson/', { title: '压岁钱怎么管', kind: '课' }),
    ];
    const both = {
      ...sources,
      postings: createScanPostings(twins),
      loadHelp: async () => ({
        letters: new Map(),
        sentences: new Map(),
        kinds: [{ kind: '课', words: ['教案'] }],
      }),
    };
    expect((await search(both, '小孩压岁钱该咋管好')).ids).toEqual(['/guide/', '/lesson/']);
    expect((await search(both, '小孩压岁钱该咋管的教案')).ids).toEqual(['/lesson/', '/guide/']);
  });
});

describe('without what only helps the search goes on, and says where that might have found more', () => {
  const offline = () => Promise.reject(new Error('offline'));
  const threes = ['/a/', '/b/', '/c/'].map((url) =>
    aPage(url, { text: '接到公检法电话怎么办？挂断。' }),
  );
  const sentences = {
    ...sources,
    loadHelp: async () => ({
      letters: new Map(),
      kinds: [],
      sentences: new Map([[0, 'asked/0.json']]),
    }),
  };

  test.each([
    ['no spelling, a string', { ...sources, loadRespelling: offline }, '安全账户', '/safe/', false],
    [
      'no spelling, nothing as typed',
      { ...sources, loadRespelling: offline },
      'zhengxin',
      undefined,
      true,
    ],
    ['no help, a string', { ...sources, loadHelp: offline }, '安全账户', '/safe/', false],
    [
      'no help, a question that enough pages hold',
      { ...sources, postings: createScanPostings(threes), loadHelp: offline },
      '接到公检法电话怎么办',
      '/a/',
      false,
    ],
    [
      'no help, a question',
      { ...sources, loadHelp: offline },
      '接到公检法电话怎么办',
      '/safe/',
      true,
    ],
    [
      'no help, a scene that nothing else tells',
      { ...sources, loadHelp: offline },
      '小娃过年的压箱红包',
      undefined,
      true,
    ],
    [
      'no sentences, a question',
      { ...sentences, loadSentences: offline },
      '接到公检法电话怎么办',
      '/safe/',
      true,
    ],
    ['everything there, nothing found', sources, '惠民保', undefined, false],
  ])('%s: %s', async (_, given, query, url, incomplete) => {
    const found = await search(given, query);
    expect([found.ids[0], found.incomplete]).toEqual([url, incomplete]);
  });

  test('what tells whether anything is found must come', async () => {
    await expect(
      search({ ...sources, postings: { ...postings, lookup: offline } }, '安全账户'),
    ).rejects.toThrow('offline');
    await expect(
      search({ ...sources, postings: { ...postings, loadFacets: offline } }, '安全账户'),
    ).rejects.toThrow('offline');
  });
});

describe('whatever is typed does no harm', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['punctuation', '？！，。'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['two thousand characters', '骗'.repeat(2000)],
    ['emoji', '😀🏦'],
    ['right-to-left', 'שלום مرحبا'],
    ['a lone surrogate', '\ud800'],
    ['zero-width characters', '\u200b\u200d'],
    ['signs of a pattern', `.*+?^\${}()|[]\\`],
    ['Pagefind’s own quotation marks', '"安全账户"'],
    ['names of an object', '__proto__ constructor'],
  ])('%s', async (_, query) => {
    const { ids } = await search(sources, query);
    expect(Array.isArray(ids)).toBe(true);
    expect([...cleanQuery(query)].length).toBeLessThanOrEqual(60);
  });
});
