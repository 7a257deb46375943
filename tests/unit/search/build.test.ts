import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { composePhrases } from '../../../src/search/build/compose-phrases.ts';
import { mineTerms } from '../../../src/search/build/mine-terms.ts';
import { composeBundle } from '../../../src/search/build/pagefind-files.ts';
import { readPage } from '../../../src/search/build/read-page.ts';
import { pageHeadings, pageText } from '../../../src/search/core/page-record.ts';
import { nearestPhrases, suggestPhrases } from '../../../src/search/core/suggest.ts';
import { expandWords } from '../../../src/search/core/thesaurus.ts';

const html = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><title>站</title>${head}</head><body><main>${body}</main></body></html>`;

describe('reading a page', () => {
  const page = readPage(
    '/x/',
    html(
      `<article data-pagefind-body><h1>标题</h1><p data-pagefind-ignore><span data-pagefind-filter="kind">指南</span><span data-pagefind-filter="topic">保险</span></p>
       <h2 id="a">第<b>一</b>段</h2><p>安全<strong>账户</strong>
       是假的<sup data-pagefind-ignore>[1]</sup>。</p><ul><li data-search-words>“转到安全账户”</li></ul><p hidden>看不见</p><nav>下一篇</nav><script>x()</script></article><aside>旁边</aside>`,
      '<meta name="keywords" content="甲,乙，丙">',
    ),
  );
  test.each([
    ['its title', page?.title, '标题'],
    ['kind and topic, though they are not text', [page?.kind, page?.topic], ['指南', '保险']],
    ['the words of its editor, shown or not', page?.words, ['甲', '乙', '丙', '转到安全账户']],
    [
      'what it shows, joined across inline tags and line breaks, without notes, hidden text and navigation',
      page && pageText(page),
      '标题\n第一段\n安全账户是假的。\n“转到安全账户”',
    ],
    ['its headings with offset and anchor', page && pageHeadings(page), [[3, 'a', '第一段']]],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  test('a page that is not marked is not searched', () =>
    expect(readPage('/y/', html('<h1>首页</h1>'))).toBeUndefined());
});

describe('words', () => {
  test('the thesaurus adds words to pages about a subject, and to no other', () => {
    const lines = [{ about: ['公检法'], also: ['警察', '传票'] }];
    expect(expandWords(['冒充公检法'], lines)).toEqual(['警察', '传票']);
    expect(expandWords(['退保'], lines)).toEqual([]);
  });

  test('words are found by count and cohesion, their pieces are not', () => {
    const texts = [
      '有人说征信修复很快',
      '征信修复是骗局',
      '别信征信修复。',
      '听说征信修复',
      '安全账户不存在',
      '说安全账户',
      '转安全账户吧',
      '没有安全账户',
    ];
    const found = mineTerms(texts, [], 20);
    expect(found).toContain('征信修复');
    expect(found).toContain('安全账户');
    expect(found).not.toContain('信修');
  });
});

describe('suggestions', () => {
  const record = {
    kind: '指南',
    topic: '',
    reviewed: '',
    blocks: [],
    also: [],
    asked: [],
    said: [],
    words: [],
  };
  const phrases = composePhrases([
    { ...record, url: '/sources/s/', kind: '出处', title: '《征信条例》' },
    {
      ...record,
      url: '/g/',
      title: '花钱能修复征信吗',
      said: ['内部渠道洗白征信'],
      words: ['征信修覆'],
    },
    { ...record, url: '/t/', kind: '词条', title: '征信修复是什么', words: ['征信修复'] },
  ]);
  const suggest = (typed: string) => suggestPhrases(phrases, typed).map(([text]) => text);
  test.each([
    ['nothing before the second character', '征', []],
    [
      'guides, then sources, then glossary words; each page once',
      '征信',
      ['《征信条例》', '花钱能修复征信吗', '征信修复'],
    ],
    ['what the other side says', '洗白', ['内部渠道洗白征信']],
    ['pinyin of a glossary word', 'zhengx', ['征信修复']],
    ['a misspelling kept for the search is never suggested', '修覆', []],
  ])('%s', (_, typed, expected) => expect(suggest(typed)).toEqual(expected));

  test('a query that finds nothing gets phrases with the same characters', () => {
    expect(nearestPhrases(phrases, '修一修征信', 2).map(([, url]) => url)).toContain('/g/');
    expect(nearestPhrases(phrases, 'qwx', 2)).toEqual([]);
  });

  test('a law is no help to somebody who found nothing', () => {
    expect(nearestPhrases(phrases, '征例', 9).map(([, url]) => url)).not.toContain('/sources/s/');
  });
});

describe('Pagefind’s files', () => {
  const file = (path: string, text: string) => ({ path, content: gzipSync(text) });
  const entry = { path: 'pagefind-entry.json', content: Buffer.from('{"version":"1.6.0"}') };
  const fragment = (part: object) =>
    file(
      'fragment/unknown_1.pf_fragment',
      `pagefind_dcd${JSON.stringify({ url: '/x/', content: '可读 读的', meta: {}, filters: {}, ...part })}`,
    );
  const texts = new Map([['/x/', { content: '可读的字', meta: { title: '标题' } }]]);

  test('the readable text is put back, and files nobody loads are left out', () => {
    const { files, ids } = composeBundle(
      [entry, fragment({}), file('pagefind-ui.js', ''), file('pagefind-worker.js', '')],
      texts,
    );
    expect(files.map(({ path }) => path)).toEqual([
      'pagefind-entry.json',
      'fragment/unknown_1.pf_fragment',
    ]);
    expect(gunzipSync(files[1]?.content ?? '').toString()).toMatch(
      /^pagefind_dcd.*"content":"可读的字"/,
    );
    expect([...ids]).toEqual([['/x/', 'unknown_1']]);
  });

  test('the engine is packed smaller only when it is the same engine', () => {
    const known = gunzipSync(readFileSync('src/search/build/engine-1.6.0.wasm.gz'));
    const engineIn = (raw: Uint8Array) => {
      const { files } = composeBundle(
        [entry, fragment({}), { path: 'wasm.unknown.pagefind', content: gzipSync(raw) }],
        texts,
      );
      return files.find(({ path }) => path.startsWith('wasm'))?.content ?? Buffer.alloc(0);
    };
    expect(gunzipSync(engineIn(known)).equals(known)).toBe(true);
    expect(engineIn(known).length).toBeLessThan(gzipSync(known, { level: 9 }).length - 2000);
    expect(gunzipSync(engineIn(Buffer.from('another'))).toString()).toBe('another');
  });

  test.each([
    ['another signature', [entry, file('fragment/a', 'other_magic!{}')], /格式变了/],
    ['other fields', [entry, fragment({ content: undefined })], /格式变了/],
    ['an unknown page', [entry, fragment({ url: '/z/' })], /不在索引里/],
    ['a missing fragment', [entry], /1 页却有 0 个片段/],
    [
      'another version',
      [{ ...entry, content: Buffer.from('{"version":"1.7.0"}') }, fragment({})],
      /Pagefind 1\.7\.0/,
    ],
  ])('%s stops the build', (_, files, message) =>
    expect(() => composeBundle(files, texts)).toThrow(message),
  );
});
