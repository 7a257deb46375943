import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../src/search/core/engine.ts';
import { createScanPostings } from '../../../src/search/core/scan-postings.ts';
import { aPage, respelling, sources } from '../../helpers/small-search.ts';

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
