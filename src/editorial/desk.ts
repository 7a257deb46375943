import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { checkEntries } from '../domain/checks/check-entries.ts';
import type { Entries } from '../domain/entry.ts';
import { type Issue, sortIssues } from '../domain/issue.ts';
import { type Letters, PAPER_FONT, readLetters } from '../domain/letters.ts';
import { checkAhead, comingChanges } from './check-ahead.ts';
import { checkBranches } from './check-branches.ts';
import { hotlineNumbers } from './check-hotlines.ts';
import { knownLimits } from './check-limits.ts';
import { checkLinks } from './check-links.ts';
import { checkNames } from './check-names.ts';
import { checkPaperLetters, printedSources } from './check-paper-letters.ts';
import { checkProse, type ProseContext } from './check-prose.ts';
import { checkThesaurus } from './check-thesaurus.ts';
import { checkTopics } from './check-topics.ts';
import { contentFolders } from './content-folders.ts';
import { issuesOf } from './fault.ts';
import { type ContentFile, loadFiles, shownPath } from './load-files.ts';
import { type ReadFile, readContentFile } from './read-content-file.ts';
import { composeAddresses, type SiteAddresses } from './site-addresses.ts';
import { withoutEchoes } from './without-echoes.ts';

/** The outcome of a check: every fault, how many files were looked at, how long it took. */
export interface CheckedContent {
  issues: Issue[];
  files: number;
  milliseconds: number;
}

interface DeskContext {
  prose: ProseContext;
  addresses: SiteAddresses;
  isPublic: (path: string) => boolean;
  letters: Letters;
  /** Sources whose titles stand on paper. */
  printed: ReadonlySet<string>;
}

/** Every fault of the content under `root` as of `today`, sorted by file and line. Never throws: a broken file gives an issue. */
export async function checkContent({
  root,
  today,
}: {
  root: string;
  today: string;
}): Promise<CheckedContent> {
  const started = performance.now();
  const { files, count, issues } = await loadFiles(root);
  const reads = files.map((file) =>
    guarded(
      file.file,
      () => ({ read: readContentFile(file), issues: [] as Issue[] }),
      (issue) => ({ read: unread(file), issues: [issue] }),
    ),
  );
  const read = reads.map((item) => item.read);
  const entries = composeEntries(read);
  const letters = readLetters(await readFile(PAPER_FONT));
  const faultsOn = (day: string) => {
    const context = composeContext(root, read, { entries, letters, today: day });
    const alone = read.flatMap((file) =>
      guarded(
        file.file,
        () => checkFile(file, context),
        (issue) => [issue],
      ),
    );
    return count > 0 ? [...alone, ...checkTogether(read, entries, shownPath(root), day)] : alone;
  };
  const branches = await checkBranches(
    root,
    entries.campaigns.map(({ id }) => id),
    letters,
  );
  const found = [
    ...issues,
    ...branches.issues,
    ...reads.flatMap((item) => item.issues),
    ...checkAhead(faultsOn, comingChanges(entries.facts, today), today),
  ];
  return {
    issues: sortIssues(unique(found)),
    files: count + branches.count,
    milliseconds: Math.round(performance.now() - started),
  };
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

/** Entries of the files whose fields meet their contract. */
function composeEntries(files: readonly ReadFile[]): Entries {
  const entries = Object.fromEntries(
    Object.keys(contentFolders).map((name) => [name, []]),
  ) as unknown as Record<string, object[]>;
  for (const { collection, id, file, data, tags } of files)
    if (data) entries[collection]?.push({ id, file, data, ...(tags && { tags }) });
  return entries as unknown as Entries;
}

function composeContext(
  root: string,
  files: readonly ReadFile[],
  { entries, letters, today }: { entries: Entries; letters: Letters; today: string },
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

/** Faults between files. What only echoes a broken file is left out: mending that file mends it. */
function checkTogether(
  files: readonly ReadFile[],
  entries: Entries,
  folder: string,
  today: string,
): Issue[] {
  return guarded(
    folder,
    () => {
      const byFile = new Map(files.map((file) => [file.file, file]));
      const issues = [
        ...checkNames(files, entries, folder),
        ...checkThesaurus(files, entries.site),
        ...checkTopics(files),
        ...checkEntries(entries, today),
      ];
      return withoutEchoes(
        issues,
        files.filter(({ data }) => !data),
      ).map((issue) => placed(issue, byFile.get(issue.file)));
    },
    (issue) => [issue],
  );
}

/** An issue with the line and column of its field, or of the `{token}` in it that is meant; 1:1 when it has neither. */
function placed(issue: Issue, file: ReadFile | undefined): Issue {
  if (issue.line !== undefined) return issue;
  if (!file?.fields || !issue.path || issue.path.length === 0)
    return { ...issue, line: 1, column: 1 };
  const offset = file.fields.offsetOf(issue.path);
  const named = /“([^”]+)”$/.exec(issue.message)?.[1];
  const field = file.fields.texts.find(({ start }) => start === offset);
  const token =
    field && named ? (file.text ?? '').slice(field.start, field.end).indexOf(`{${named}}`) : -1;
  return { ...issue, ...file.placeOf(offset + Math.max(0, token)) };
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
