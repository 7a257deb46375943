import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { markOf } from '../../domain/mark.ts';
import { type LetterFile, letterFolder } from '../core/letter-lists.ts';
import { packLetters } from '../core/letters.ts';
import { type PageRecord, pageHeadings, pageText } from '../core/page-record.ts';
import { sentenceFile } from '../core/question-help.ts';
import type { PlainPage } from '../core/scan-postings.ts';
import { seal } from '../core/seal.ts';
import type { Sentences } from '../core/sentences.ts';
import type { ThesaurusLine } from '../core/thesaurus.ts';
import { type Asked, type AskedPage, sharedLetters, weighLetters } from './asked-words.ts';
import { composePhrases, glossaryWords } from './compose-phrases.ts';
import { composeRespelling } from './compose-respelling.ts';
import { composeCustomRecord } from './index-page.ts';
import { listLetters } from './list-letters.ts';
import { mineTerms } from './mine-terms.ts';
import {
  type BundleFile,
  composeBundle,
  type FragmentText,
  setChunkSize,
} from './pagefind-files.ts';
import { findSearched, readRecords } from './read-records.ts';

const MOST_TERMS = 500;
/** Pages handed to Pagefind at once. */
const BATCH = 100;
/** Words are mined from a sample of a large site: the common ones are found in it all the same. */
const SAMPLE_CHARACTERS = 250_000;
/** Above this the plain index holds summaries instead of whole texts: nobody with an old phone can load more. */
const PLAIN_CHARACTERS = 2_000_000;
const PLAIN_SUMMARY = 200;

const NOBODY_ASKED: Asked = { pages: [], kinds: [] };

/** What one run of the index builder did. */
export interface IndexReport {
  pages: number;
  characters: number;
  milliseconds: number;
}

function fragmentOf(record: PageRecord): FragmentText {
  const { title, kind, topic, reviewed } = record;
  const anchors = pageHeadings(record).flatMap(([offset, anchor]) =>
    anchor ? [[offset, anchor]] : [],
  );
  return {
    content: pageText(record),
    meta: { title, kind, topic, reviewed, headings: JSON.stringify(anchors) },
  };
}

function plainPage(record: PageRecord, whole: boolean): PlainPage {
  const { url, title, kind, topic, reviewed, words, also, asked } = record;
  const text = pageText(record);
  return {
    url,
    title,
    kind,
    topic,
    reviewed,
    words,
    also,
    asked,
    text: whole ? text : text.slice(0, PLAIN_SUMMARY),
    headings: pageHeadings(record),
  };
}

/** Writes a file of the search with its seal; a script has none, because the browser loads it by itself. `path` begins at the root of the site. */
function writeSealed(site: string, path: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  writeFileSync(join(site, path), path.endsWith('.js') ? bytes : seal(path, bytes));
}

async function openIndex(pages: number): Promise<PagefindIndex> {
  setChunkSize(pages);
  const { index, errors } = await createIndex({ writePlayground: false });
  if (!index) throw new Error(`搜索索引建不起来：${errors.join('；')}`);
  return index;
}

async function addBatch(index: PagefindIndex, records: readonly PageRecord[]): Promise<void> {
  const added = await Promise.all(
    records.map((record) => index.addCustomRecord(composeCustomRecord(record))),
  );
  added.forEach(({ errors }, at) => {
    if (errors.length > 0)
      throw new Error(`搜索索引收不进 ${records[at]?.url}：${errors.join('；')}`);
  });
}

function* batchesOf<Thing>(things: Iterable<Thing>, size: number): Generator<Thing[]> {
  let batch: Thing[] = [];
  for (const thing of things) {
    batch.push(thing);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Hands all records to Pagefind, which works in a process of its own: the next batch is read and cut while it takes the last one in. Returns them. */
async function addRecords(
  index: PagefindIndex,
  source: Iterable<PageRecord>,
): Promise<PageRecord[]> {
  const records: PageRecord[] = [];
  let taken = Promise.resolve();
  for (const batch of batchesOf(source, BATCH)) {
    records.push(...batch);
    const next = addBatch(index, batch);
    await taken;
    taken = next;
  }
  await taken;
  return records;
}

/** Lets Pagefind write its files, and runs `meanwhile`. */
async function writeIndex<Made>(
  index: PagefindIndex,
  meanwhile: () => Made,
): Promise<[BundleFile[], Made]> {
  const written = index.getFiles();
  await setImmediate();
  const made = meanwhile();
  const { files, errors } = await written;
  if (errors.length > 0) throw new Error(`搜索索引写不出来：${errors.join('；')}`);
  await close();
  return [files, made];
}

function writeBundle(
  files: readonly BundleFile[],
  records: readonly PageRecord[],
  letters: readonly LetterFile[],
  site: string,
): void {
  const bundle = composeBundle(
    files,
    new Map(records.map((record) => [record.url, fragmentOf(record)])),
  );
  const inLetters = letterFolder(records.map(({ url }) => bundle.ids.get(url) ?? ''));
  const lists = letters.map((file, number) => ({
    path: `${inLetters}/${number}.json`,
    content: JSON.stringify(file),
  }));
  rmSync(join(site, 'pagefind'), { recursive: true, force: true });
  for (const part of ['index', 'filter', 'fragment', inLetters])
    mkdirSync(join(site, 'pagefind', part), { recursive: true });
  for (const { path, content } of [...bundle.files, ...lists])
    writeSealed(site, `/pagefind/${path}`, content);
}

function sampleTexts(texts: readonly string[], characters: number): string[] {
  const step = Math.max(1, Math.ceil(characters / SAMPLE_CHARACTERS));
  return texts.filter((_, at) => at % step === 0);
}

/** For each page, how readers ask for it, and its title and keywords with them; pages nobody asks for have none. */
function sentencesOf(records: readonly PageRecord[], asked: readonly AskedPage[]): string[][] {
  const questions = new Map(asked.map((one) => [one.page, one.asked]));
  return records.map(({ url, title, words }) => {
    const sentences = questions.get(url);
    return sentences ? [...sentences, title, ...words] : [];
  });
}

/** Readers' sentences, a file for each page they ask for, in a folder named after all of them: those of another release lie elsewhere. Returns its name and the positions of the pages. */
function writeSentences(
  sentences: ReadonlyMap<number, Sentences>,
  site: string,
): { folder: string; positions: number[] } {
  const inAsked = `asked/${markOf(JSON.stringify([...sentences])).toString(16)}`;
  rmSync(join(site, 'search/asked'), { recursive: true, force: true });
  mkdirSync(join(site, 'search', inAsked), { recursive: true });
  for (const [position, texts] of sentences)
    writeSealed(site, `/search/${sentenceFile(inAsked, position)}`, JSON.stringify(texts));
  return { folder: inAsked, positions: [...sentences.keys()] };
}

/** Our own files: what helps with questions, the second chance, the plain index for old browsers, the phrases the box suggests. */
function writeOwn(
  records: readonly PageRecord[],
  { pages, kinds }: Asked,
  texts: readonly string[],
  characters: number,
  site: string,
): void {
  const titles = records.map(({ title }) => title);
  mkdirSync(join(site, 'search'), { recursive: true });
  const write = (name: string, data: unknown) =>
    writeSealed(site, `/search/${name}`, JSON.stringify(data));
  write(
    'respelling.json',
    composeRespelling(
      texts,
      glossaryWords(records),
      mineTerms(sampleTexts(texts, characters), titles, MOST_TERMS),
    ),
  );
  write(
    'plain.json',
    records.map((record) => plainPage(record, characters <= PLAIN_CHARACTERS)),
  );
  write('phrases.json', composePhrases(records));
  const sentences = writeSentences(
    new Map(
      pages.map(({ page, asked }) => [
        records.findIndex(({ url }) => url === page),
        sharedLetters(asked),
      ]),
    ),
    site,
  );
  write('questions.json', {
    ...packLetters(weighLetters(sentencesOf(records, pages)), sentences.positions),
    folder: sentences.folder,
    kinds,
  });
}

/** Builds everything the search loads, into `site/pagefind/` (Pagefind's own files) and `site/search/` (ours). Throws in Chinese, naming the page. */
export async function buildSearchIndex(
  site: string,
  thesaurus: readonly ThesaurusLine[],
  asked: Asked = NOBODY_ASKED,
): Promise<IndexReport> {
  const start = performance.now();
  const pages = findSearched(site);
  const index = await openIndex(pages.length);
  const records = await addRecords(index, readRecords(site, pages, thesaurus, asked.pages));
  const texts = records.map(pageText);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const [files, letters] = await writeIndex(index, () => {
    writeOwn(records, asked, texts, characters, site);
    return listLetters(records);
  });
  writeBundle(files, records, letters, site);
  return { pages: records.length, characters, milliseconds: performance.now() - start };
}
