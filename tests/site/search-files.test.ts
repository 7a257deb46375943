import { expect, test } from 'vitest';
import { readSealed } from '../helpers/search-files.ts';
import { readSite, siteFiles } from '../helpers/site.ts';

/** What the browser loads by itself, without the search: a page, and a script that gives nothing when it is cut. */
const UNSEALED = /\.(html|js)$/;
const searched = siteFiles
  .filter((file) => /^(pagefind|search)\//.test(file) && !UNSEALED.test(file))
  .map((file) => `/${file}`);

test.each([
  ['the entry', /^\/pagefind\/pagefind-entry\.json$/],
  ['the list of chunks', /\.pf_meta$/],
  ['the engine', /^\/pagefind\/wasm/],
  ['chunks of the index', /\.pf_index$/],
  ['texts of pages', /\.pf_fragment$/],
  ['kinds and topics', /\.pf_filter$/],
  ['lists of characters', /^\/pagefind\/letters\//],
  ['readers’ sentences', /^\/search\/asked\//],
  ['our own data', /^\/search\/(plain|questions|respelling|phrases)\.json$/],
])('%s stand there', (_, name) => expect(searched.some((file) => name.test(file))).toBe(true));

test('every file that the search loads has a seal of its own, by which a broken one is told', () => {
  const wrong = searched.filter((file) => {
    try {
      return readSealed(file).length === 0;
    } catch {
      return true;
    }
  });
  expect(wrong).toEqual([]);
});

test('Pagefind’s script ends with its exports: cut short, it has none', () => {
  expect(readSite('pagefind/pagefind.js').toString()).toMatch(
    /export\{[^}]*\bcreateInstance\b[^}]*\};?\s*$/,
  );
});
