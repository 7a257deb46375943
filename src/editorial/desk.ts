import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Entries } from '../domain/entry.ts';
import { type Issue, sortIssues } from '../domain/issue.ts';
import { type Letters, PAPER_FONT, readLetters } from '../domain/letters.ts';
import { checkBranches } from './check-branches.ts';
import { hotlineNumbers } from './check-hotlines.ts';
import { knownLimits } from './check-limits.ts';
import { checkLinks } from './check-links.ts';
import { checkPaperLetters, printedSources } from './check-paper-letters.ts';
import { checkProse, type ProseContext } from './check-prose.ts';
import { checkTogether } from './check-together.ts';
import { contentFolders } from './content-folders.ts';
import { issuesOf } from './fault.ts';
import { type ContentFile, loadFiles, shownPath, type Texts } from './load-files.ts';
import { type ReadFile, readContentFile } from './read-content-file.ts';
import { composeAddresses, type SiteAddresses } from './site-addresses.ts';
import { withoutEchoes } from './without-echoes.ts';

/** What one reading of the content gives: the entries the site is made of, every fault, how many files were looked at, how long it took. */
export interface ContentReading {
  /** Entries of the files whose fields meet their contract. */
  entries: Entries;
  /** True when every file gave an entry and the entries agree with each other: a catalogue can be made of them. */
  whole: boolean;
  issues: Issue[];
  files: number;
  milliseconds: number;
}

export interface ReadingOptions {
  root: string;
  today: string;
  /** Texts that are not saved yet, laid over the files: by the path that messages show, `content/terms/x.yaml`. */
  texts?: Texts;
}

interface DeskContext {
  prose: ProseContext;
  addresses: SiteAddresses;
  isPublic: (path: string) => boolean;
  letters: Letters;
  /** Sources whose titles stand on paper. */
  printed: ReadonlySet<string>;
}

/** Reads and judges the content under `root` as of `today`, every file once; issues are sorted by file and line. Never throws: a broken file gives an issue. */
export async function readContent({
  root,
  today,
  texts = new Map(),
}: ReadingOptions): Promise<ContentReading> {
  const started = performance.now();
  const { files, count, issues } = await loadFiles(root, texts);
  const reads = files.map(readGuarded);
  const read = reads.map((item) => item.read);
  const entries = composeEntries(read);
  const letters = readLetters(await readFile(PAPER_FONT));
  const campaigns = entries.campaigns.map(({ id }) => id);
  const branches = await checkBranches(root, campaigns, letters, texts);
  const broken = read.filter(({ data }) => !data);
  const { alone, together } = judge(read, { root, entries, letters, today });
  const found = [
    ...issues,
    ...branches.issues,
    ...reads.flatMap((item) => item.issues),
    // What only echoes a broken file is left out: mending that file mends it.
    ...withoutEchoes([...alone, ...(count > 0 ? together : [])], broken),
  ];
  return {
    entries,
    whole: broken.length === 0 && !together.some(({ severity }) => severity === 'error'),
    issues: sortIssues(unique(found)),
    files: count + branches.count,
    milliseconds: Math.round(performance.now() - started),
  };
}

function readGuarded(file: ContentFile): { read: ReadFile; issues: Issue[] } {
  return guarded(
    file.file,
    () => ({ read: readContentFile(file), issues: [] }),
    (issue) => ({ read: unread(file), issues: [issue] }),
  );
}

/** Faults of every file on its own, and of all together. */
function judge(
  files: readonly ReadFile[],
  given: { root: string; entries: Entries; letters: Letters; today: string },
): { alone: Issue[]; together: Issue[] } {
  const context = composeContext(files, given);
  const folder = shownPath(given.root);
  const alone = files.flatMap((file) =>
    guarded(
      file.file,
      () => checkFile(file, context),
      (issue) => [issue],
    ),
  );
  const together = guarded(
    folder,
    () => checkTogether(files, given.entries, folder, given.today),
    (issue) => [issue],
  );
  return { alone, together };
}

/** The result of `work`, or what `rescue` makes of a crash. */
function guarded<Result>(
  file: string,
  work: () => Result,
  rescue: (issue: Issue) => Result,
): Result {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    return rescue({
      rule: 'file/is-readable',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message: `检查程序读不懂这个文件（${reason}）`,
      hint: '对照同类文件检查写法；还不行，把这个文件发给维护网站的人',
    });
  }
}

function unread(file: ContentFile): ReadFile {
  return {
    ...file,
    text: undefined,
    placeOf: () => ({ line: 1, column: 1 }),
    passages: [],
    faults: [],
  };
}

function composeEntries(files: readonly ReadFile[]): Entries {
  const entries = Object.fromEntries(
    Object.keys(contentFolders).map((name) => [name, []]),
  ) as unknown as Record<string, object[]>;
  for (const { collection, id, file, data, tags, body } of files)
    if (data)
      entries[collection]?.push({
        id,
        file,
        data,
        ...(tags && { tags }),
        ...(collection === 'lessons' && body && { body: body.tree }),
      });
  return entries as unknown as Entries;
}

function composeContext(
  files: readonly ReadFile[],
  {
    root,
    entries,
    letters,
    today,
  }: { root: string; entries: Entries; letters: Letters; today: string },
): DeskContext {
  const publicFolder = resolve(root, '..', 'public');
  const isPublic = (path: string) => {
    const target = join(publicFolder, path.split(/[?#]/, 1)[0] as string);
    return target.startsWith(publicFolder + sep) && existsSync(target);
  };
  const own = entries.site.flatMap(({ data }) => (data.file === 'identity' ? data.url : []));
  return {
    prose: {
      hotlines: hotlineNumbers(entries.facts, contactOf(files)),
      limits: knownLimits(entries.facts, today),
      own,
    },
    addresses: composeAddresses(
      files.map(({ collection, id, data, headings }) => ({ collection, id, data, headings })),
    ),
    isPublic,
    letters,
    printed: printedSources(entries),
  };
}

/** The line that says how to reach this site, even when its file has faults elsewhere. */
function contactOf(files: readonly ReadFile[]): string {
  const identity = files.find(({ collection, id }) => collection === 'site' && id === 'identity');
  return identity?.fields?.texts.find(({ path }) => path.join() === 'contact')?.value ?? '';
}

/** Faults of one file on its own: shape, body, words, links. */
function checkFile(
  file: ReadFile,
  { prose, addresses, isPublic, letters, printed }: DeskContext,
): Issue[] {
  const links = file.body
    ? checkLinks(file.body.nodes, file.body.source, {
        addresses,
        own: `/${file.collection}/${file.id}/`,
        ownSites: prose.own,
        isPublic,
      })
    : [];
  const words = file.text === undefined ? [] : checkProse(file.text, file.passages, prose);
  const strange = checkPaperLetters(file, letters, printed);
  return issuesOf([...file.faults, ...links, ...words, ...strange], file.file, file.placeOf);
}

function unique(issues: readonly Issue[]): Issue[] {
  const seen = new Map(
    issues.map((issue) => [
      [issue.file, issue.line, issue.column, issue.rule, issue.message].join('\n'),
      issue,
    ]),
  );
  return [...seen.values()];
}
