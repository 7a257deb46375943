import { describe, expect, test } from 'vitest';
import { tellingWords, weighLetters } from '../../../src/search/build/asked-words.ts';
import { composeRespelling } from '../../../src/search/build/compose-respelling.ts';
import { cleanQuery } from '../../../src/search/core/clean-query.ts';
import { createEngine } from '../../../src/search/core/engine.ts';
import { createRespelling } from '../../../src/search/core/respelling.ts';
import { createScanPostings, type PlainPage } from '../../../src/search/core/scan-postings.ts';
import { search } from '../../../src/search/core/search.ts';

/** A page of the plain index: valid by default, one thing different. */
function aPage(url: string, part: Partial<PlainPage>): PlainPage {
  const title = part.title ?? url;
  return {
    url,
    title,
    kind: '指南',
    topic: '电信网络诈骗',
    reviewed: '',
    words: [],
    also: [],
    asked: [],
    headings: [],
    ...part,
    text: `${title}\n${part.text ?? ''}`,
  };
}

const pages = [
  aPage('/safe/', {
    title: '对方让你把钱转到“安全账户”，怎么办',
    text: '公检法机关没有安全账户。接到电话就挂断。',
    words: ['警察打电话'],
    also: ['假公安'],
  }),
  aPage('/repair/', {
    title: '花钱能修复征信吗',
    text: '征信修复是骗局。',
    topic: '征信修复骗局',
    words: ['征信修复'],
  }),
  aPage('/term/', {
    title: '征信报告是什么',
    text: '信用报告又叫征信报告。',
    kind: '词条',
    topic: '征信修复骗局',
    words: ['征信报告'],
  }),
  aPage('/source/', {
    title: '《征信业管理条例》',
    text: '征信修复、安全账户都提到。',
    kind: '出处',
    topic: '',
  }),
  aPage('/bank/', {
    title: '银行、保险公司不满意，怎么投诉',
    text: '投诉不花钱。AI 换脸也要小心。',
    kind: '案例',
  }),
  aPage('/insurer/', {
    title: '办银行保险要看合同',
    text: '合同写明。',
    asked:
      tellingWords([{ page: '/insurer/', asked: ['柜台那姑娘推的', '交了三年想拿回来投诉'] }]).get(
        '/insurer/',
      ) ?? [],
  }),
];
const postings = createScanPostings(pages);
const respelling = createRespelling(
  composeRespelling(
    pages.map(({ text }) => text),
    ['征信修复', '安全账户', '征信报告'],
    ['公检法', '银行', '投诉', '刷单'],
  ),
);
let respellings = 0;
let helpLoads = 0;
const sources = {
  postings,
  loadHelp: async () => {
    helpLoads += 1;
    return {
      letters: weighLetters(
        pages.map(({ url }) =>
          url === '/bank/'
            ? ['娃娃的压岁钱存哪', '压岁钱娃娃自己管', '娃娃要回压岁钱']
            : url === '/term/'
              ? ['黑户还能贷吗', '我成黑户了', '黑户咋办']
              : [],
        ),
      ),
      kinds: [],
      sentences: new Map(),
    };
  },
  loadSentences: async () => [],
  loadRespelling: async () => {
    respellings += 1;
    return respelling;
  },
};
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
    respellings = 0;
    expect((await search(sources, '安全账户')).respelled).toBeUndefined();
    expect(respellings).toBe(0);
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
    helpLoads = 0;
    await search(sources, query);
    expect(helpLoads).toBe(times);
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

describe('the engine', () => {
  const engine = createEngine(sources);

  test('counts stay what the other filter leaves, and a filter keeps only its pages', async () => {
    const all = await engine.search({ query: '征信修复', filters: {}, from: 0, count: 9 });
    const some = await engine.search({
      query: '征信修复',
      filters: { kind: '出处' },
      from: 0,
      count: 9,
    });
    expect(all.counts.kind).toEqual({ 指南: 1, 出处: 1 });
    expect(some.counts.kind).toEqual(all.counts.kind);
    expect(some.hits.map(({ url }) => url)).toEqual(['/source/']);
    expect([some.total, some.unfiltered]).toEqual([1, 2]);
  });

  test('an answer that is incomplete is not remembered', async () => {
    let isThere = false;
    const loadRespelling = async () => {
      if (!isThere) throw new Error('offline');
      return respelling;
    };
    const mended = createEngine({ ...sources, loadRespelling });
    const request = { query: 'zhengxinxiufu', filters: {}, from: 0, count: 1 };
    const { total, incomplete } = await mended.search(request);
    isThere = true;
    const again = await mended.search(request);
    expect([total, incomplete, again.hits[0]?.url, again.incomplete]).toEqual([
      0,
      true,
      '/repair/',
      false,
    ]);
  });

  test('markup in a page comes back as plain text', async () => {
    const hostile = createEngine({
      ...sources,
      postings: createScanPostings([aPage('/x/', { text: '<script>alert(1)</script> 安全账户' })]),
    });
    const [hit] = (await hostile.search({ query: '安全账户', filters: {}, from: 0, count: 1 }))
      .hits;
    expect(hit?.excerpt.map(({ text }) => text).join('')).toContain('</script>');
    expect(hit?.excerpt.filter(({ marked }) => marked)).toEqual([
      { text: '安全账户', marked: true },
    ]);
  });
});
