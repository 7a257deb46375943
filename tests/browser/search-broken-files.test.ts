import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { askSearch, shownAddresses, shownStatus } from '../helpers/ask-search.ts';
import {
  everyFault,
  type Fault,
  mostDifferent,
  serveBroken,
  silent,
} from '../helpers/serve-broken.ts';

// more pages at once would only wait for each other
vi.setConfig({ maxConcurrency: 3 });

/** What the search waits for passes five times as fast where nothing but waiting is tested. */
const HURRY = `const wait = setTimeout; globalThis.setTimeout = (run, ms = 0, ...given) => wait(run, ms / 5, ...given);`;
/** Keeps all that the status line ever says. */
const LISTEN = `globalThis.said = []; new MutationObserver(() => { const line = document.querySelector('[data-search-status]'); if (line) said.push(line.textContent); }).observe(document, { subtree: true, childList: true, characterData: true });`;
/** What the address says of the reader: in a hurry, or with a browser that cannot run Pagefind. */
const AS_READER = `if (location.hash === '#old') delete globalThis.WebAssembly; if (location.hash === '#hurry') { ${HURRY} }`;
type Reader = 'old' | 'hurry' | 'new';
const inHurry = (path: string, body: Buffer) =>
  path.startsWith('/_astro/worker-') ? Buffer.concat([Buffer.from(`{${HURRY}}`), body]) : body;
const NOTHING = /没有找到|没查到/;

const STRING = '安全账户';
const QUESTION = '接到公检法电话怎么办';
const MISSPELT = '安全胀户';
const LETTER = '骗';

interface Kind {
  file: RegExp;
  query: string;
  /** Whether something else stands in for the file; otherwise the page may say that it could not finish. */
  replaced: boolean;
  /** Only browsers that cannot run Pagefind begin with it. */
  old?: boolean;
}
const kinds: Record<string, Kind> = {
  'the worker': { file: /^\/_astro\/worker-/, query: STRING, replaced: true },
  'Pagefind’s script': { file: /^\/pagefind\/pagefind\.js$/, query: STRING, replaced: true },
  'the entry': { file: /entry\.json$/, query: STRING, replaced: true },
  'the list of chunks': { file: /\.pf_meta$/, query: STRING, replaced: true },
  'the engine': { file: /^\/pagefind\/wasm/, query: STRING, replaced: true },
  'a chunk of the index': { file: /\.pf_index$/, query: STRING, replaced: true },
  'the text of a page': { file: /\.pf_fragment$/, query: STRING, replaced: true },
  'the kinds and topics': { file: /\.pf_filter$/, query: STRING, replaced: true },
  'a list of characters': { file: /^\/pagefind\/letters\//, query: LETTER, replaced: true },
  'what helps with questions': {
    file: /^\/search\/questions\.json$/,
    query: QUESTION,
    replaced: false,
  },
  'readers’ sentences': { file: /^\/search\/asked\//, query: QUESTION, replaced: false },
  'the spelling': { file: /^\/search\/respelling\.json$/, query: MISSPELT, replaced: false },
  'the plain texts': { file: /^\/search\/plain\.json$/, query: STRING, replaced: false, old: true },
};
const names = Object.keys(kinds) as (keyof typeof kinds)[];

let context: BrowserContext;
const idle: Page[] = [];
const right = new Map<string, string>();

beforeAll(async () => {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    serviceWorkers: 'block',
  });
  await context.addInitScript(`{${LISTEN}${AS_READER}}`);
  await withBroken(
    () => undefined,
    'new',
    async (page) => {
      for (const query of [STRING, QUESTION, MISSPELT, LETTER])
        right.set(query, (await askSearch(page, query))[0] ?? '');
    },
  );
});
afterAll(() => context.browser()?.close());

/** Runs a test on the search page for a reader who has nothing of it yet, on a server of its own that breaks files. */
async function withBroken(
  breaks: Parameters<typeof serveBroken>[0],
  reader: Reader,
  run: (page: Page, asked: readonly string[]) => Promise<void>,
) {
  const server = await serveBroken(breaks, reader === 'hurry' ? inHurry : undefined);
  const page = idle.pop() ?? (await context.newPage());
  try {
    await page.goto(`${server.address}/search/#${reader}`);
    await run(page, server.asked);
  } finally {
    idle.push(page);
    server.close();
  }
}

/** Whether the page says that the search could not be finished, with the number to call. */
async function isHonest(page: Page): Promise<boolean> {
  const fault = page.locator('[data-search-fault]');
  return (
    (await fault.isVisible()) &&
    (await fault.innerText()).includes('96110') &&
    (await fault.locator('a[href="/help/"]').isVisible())
  );
}

/** Everything the page says of its answer and ever said. */
const allSaid = async (page: Page) =>
  `${await page.evaluate('said.join(" ")')} ${(await page.locator('[data-search-miss]').isVisible()) ? '没查到' : ''}`;

const isBroken = (name: keyof typeof kinds, path: string) => kinds[name]?.file.test(path) === true;

/** Files that no seal protects, because the browser itself loads them, and one that has a seal, come broken in every way; the others in those that differ most, and in one more each. */
const inEveryWay = new Set(['the worker', 'Pagefind’s script', 'a chunk of the index']);
const alike = everyFault.filter((fault) => !mostDifferent.has(fault));
const rows = names.flatMap((name, at) => {
  const few = [...mostDifferent, alike[at % alike.length] as Fault];
  return (inEveryWay.has(name) ? everyFault : few).map((fault): [keyof typeof kinds, Fault] => [
    name,
    fault,
  ]);
});

describe('a file that always comes broken never looks like an answer: something else answers, or the page says that it could not finish', () => {
  test.concurrent.for(rows)('%s: %s', async ([name, fault]) => {
    const { query, replaced, old } = kinds[name] as Kind;
    const reader = old ? 'old' : silent.has(fault) ? 'hurry' : 'new';
    await withBroken(
      (path) => (isBroken(name, path) ? fault : undefined),
      reader,
      async (page) => {
        const [first] = await askSearch(page, query);
        const honest = await isHonest(page);
        expect(await allSaid(page)).not.toMatch(NOTHING);
        if (replaced) expect([honest, first]).toEqual([false, right.get(query)]);
        else expect(honest).toBe(true);
      },
    );
  });
});

describe('a file that comes broken once, and may be kept by the browser for ever, is asked for again', () => {
  const loaded = names.filter((name) => name !== 'the worker' && name !== 'Pagefind’s script');

  test.concurrent.for(loaded)('%s', async (name) => {
    const { query, old } = kinds[name] as Kind;
    const breaks = (path: string, times: number) =>
      isBroken(name, path) && times === 1 ? 'the page of a portal' : undefined;
    await withBroken(breaks, old ? 'old' : 'new', async (page, asked) => {
      const [first] = await askSearch(page, query);
      expect([await isHonest(page), first]).toEqual([false, right.get(query)]);
      expect(asked.includes('/search/plain.json')).toBe(old === true);
    });
  });
});

describe('when nothing comes', () => {
  const isSearch = (path: string) =>
    path.startsWith('/pagefind/') || (path.startsWith('/search/') && path !== '/search/');

  test.concurrent('the page says so with the number to call, and the next query after the network is back is answered', async () => {
    let isBack = false;
    await withBroken(
      (path) => (isSearch(path) && !isBack ? 'the page of a portal' : undefined),
      'new',
      async (page) => {
        expect(await askSearch(page, STRING)).toEqual([]);
        expect(await isHonest(page)).toBe(true);
        expect(await shownStatus(page)).toBe('没能查完，可能是网络不好。');
        isBack = true;
        expect((await askSearch(page, STRING))[0]).toBe(right.get(STRING));
        expect(await isHonest(page)).toBe(false);
      },
    );
  });

  test.concurrent('what was answered without the spelling is not remembered', async () => {
    let isBack = false;
    await withBroken(
      (path) => (isBroken('the spelling', path) && !isBack ? 'empty' : undefined),
      'new',
      async (page) => {
        await askSearch(page, MISSPELT);
        expect(await isHonest(page)).toBe(true);
        isBack = true;
        expect((await askSearch(page, MISSPELT))[0]).toBe(right.get(MISSPELT));
        expect(await isHonest(page)).toBe(false);
      },
    );
  });

  test.concurrent('a reader who waits is told whom to call, and sees no results of another query', async () => {
    let isCut = false;
    await withBroken(
      (path) => (isSearch(path) && isCut ? 'no answer' : undefined),
      'hurry',
      async (page) => {
        await askSearch(page, STRING);
        isCut = true;
        await page.fill('#search-q', '退保找谁');
        const slow = page.locator('[data-search-slow]');
        await slow.waitFor();
        expect([await shownStatus(page), await shownAddresses(page)]).toEqual([
          '还在查，网络有点慢。',
          [],
        ]);
        expect(await slow.innerText()).toContain('96110');
        await page.locator('[data-search-fault]').waitFor();
        expect([await slow.isVisible(), await isHonest(page)]).toEqual([false, true]);
        expect(await allSaid(page)).not.toMatch(NOTHING);
      },
    );
  });

  test.concurrent('more results that do not come leave those that are there, and may be asked for again', async () => {
    let isCut = false;
    await withBroken(
      (path) => (isSearch(path) && isCut ? 'the connection reset' : undefined),
      'new',
      async (page) => {
        const before = await askSearch(page, STRING);
        isCut = true;
        await page.locator('[data-search-more]').click();
        await page.locator('[data-search-fault]').waitFor();
        expect([await isHonest(page), await shownAddresses(page)]).toEqual([true, before]);
        isCut = false;
        await page.locator('[data-search-more]').click();
        await page.locator('[data-search-results] li').nth(before.length).waitFor();
      },
    );
  });
});
