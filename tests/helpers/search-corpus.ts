/** Writes a site of any size out of the built one, to measure how the search grows. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRecords } from '../../src/search/build/read-records.ts';
import { pageText } from '../../src/search/core/page-record.ts';

const SENTENCES = 26;
/** Share of sentences whose characters are drawn anew, so that the vocabulary grows with the site as it does on a real one. */
const NEW_WORDS = 0.3;

/** Always the same numbers from the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Copies the search page of `site` into `folder` and writes `pages` pages beside it, made of the site's own sentences and of new ones. */
export function writeCorpus(site: string, folder: string, pages: number): void {
  const records = loadRecords(site);
  const random = randomFrom(pages);
  const pick = <Item>(list: readonly Item[]): Item =>
    list[Math.floor(random() * list.length)] as Item;
  const sentences = records
    .flatMap((record) => pageText(record).split(/(?<=[。！？])|\n/))
    .filter((text) => text.length > 6);
  const letters = [...sentences.join('').replace(/[^\u4e00-\u9fff]/g, '')];
  const anew = () =>
    `${Array.from({ length: 12 + Math.floor(random() * 20) }, () => pick(letters)).join('')}。`;
  for (const part of ['search', '_astro', 'seal.svg'])
    cpSync(join(site, part), join(folder, part), { recursive: true });
  for (let number = 0; number < pages; number += 1) {
    const { title, kind, topic } = pick(records);
    const paragraphs = Array.from(
      { length: SENTENCES },
      () => `<p>${escapeText(random() < NEW_WORDS ? anew() : pick(sentences))}</p>`,
    ).join('\n');
    const place = join(folder, 'pages', String(number));
    mkdirSync(place, { recursive: true });
    writeFileSync(
      join(place, 'index.html'),
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeText(title)}</title></head><body><main data-pagefind-body>
<p data-pagefind-ignore><span data-pagefind-filter="kind">${kind}</span><span data-pagefind-filter="topic">${topic}</span></p>
<h1>${escapeText(title)}（${number}）</h1>\n${paragraphs}</main></body></html>`,
    );
  }
}
