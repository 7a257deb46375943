import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { articleKinds } from '../domain/entry.ts';
import { type ContentReading, readContent } from '../editorial/desk.ts';
import { countErrors, formatReport } from '../editorial/format-report.ts';
import { today } from '../today.ts';

const ROOT = 'content';
/** Changes that come within this many milliseconds are read together. */
const PAUSE = 100;

/** The one reading of the content, as it stands in Astro's store under `READING`. */
export type StoredReading = Pick<ContentReading, 'entries' | 'whole' | 'issues'>;

/** Its id in the store; no article has it, for theirs name their kind: `guides/safe-account`. */
export const READING = 'reading';

/**
 * Reads and judges the content once for the whole build and prints what the check prints.
 * Errors stop a build; a preview goes on and reads again after every change.
 * Beside the reading, Astro is told where the articles are, so that it can render their bodies.
 */
export function contentLoader(): Loader {
  return {
    name: 'content',
    load: async (context) => {
      const errors = await fillStore(context);
      if (context.watcher) watchContent(context);
      else if (errors > 0) throw new Error(`内容有 ${errors} 处错误，一条一行写在上面`);
    },
  };
}

/** Puts one reading into the store, prints its report and returns the number of errors. */
async function fillStore({ store }: LoaderContext): Promise<number> {
  const reading = await readContent({ root: ROOT, today: today() });
  console.log(formatReport(reading));
  const { entries, whole, issues } = reading;
  const stored: StoredReading = { entries, whole, issues };
  store.clear();
  store.set({ id: READING, data: { ...stored } });
  for (const kind of articleKinds)
    for (const { id, file } of entries[kind])
      store.set({ id: `${kind}/${id}`, data: {}, filePath: file, deferredRender: true });
  return countErrors(reading);
}

function watchContent(context: LoaderContext): void {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const folder = resolve(ROOT) + sep;
  const readAgain = (path: string) => {
    if (!resolve(path).startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(() => fillStore(context));
    }, PAUSE);
  };
  context.watcher?.add(folder);
  for (const event of ['add', 'change', 'unlink']) context.watcher?.on(event, readAgain);
}
