import { expect, test } from 'vitest';
import {
  createPagefindPostings,
  type Pagefind,
} from '../../../src/search/client/pagefind-postings.ts';

/** Pagefind, which keeps silent of a file that did not come and answers as if nothing stood in it. */
function aPagefind(): Pagefind {
  const page = { id: 'one', words: [3], data: async () => ({ url: '/a/', content: '', meta: {} }) };
  return {
    init: async () => undefined,
    preload: async () => undefined,
    search: async (term) => ({ results: term === '没来' ? [] : [page] }),
    filters: async () => ({}),
  };
}

test('as long as every file came whole, what Pagefind finds is what there is', async () => {
  const postings = await createPagefindPostings(aPagefind(), {
    findFault: () => undefined,
    loadLetters: async () => ({}),
  });
  expect([...(await postings.lookup('安全')).pages.keys()]).toEqual(['one']);
  expect((await postings.lookup('没来')).pages.size).toBe(0);
});

test.each([
  ['the list of pages', 0],
  ['a term', 1],
  ['kinds and topics', 1],
])(
  'a file that did not come is told when Pagefind is asked for %s, not taken for a page that is not there',
  async (what, after) => {
    let asked = 0;
    const findFault = () => {
      asked += 1;
      return asked > after ? new Error('搜索：/pagefind/x 不完整') : undefined;
    };
    const opening = createPagefindPostings(aPagefind(), {
      findFault,
      loadLetters: async () => ({}),
    });
    const asking = opening.then(
      (postings): Promise<unknown> =>
        what === 'kinds and topics' ? postings.loadFacets() : postings.lookup('没来'),
    );
    await expect(asking).rejects.toThrow('/pagefind/x');
  },
);
