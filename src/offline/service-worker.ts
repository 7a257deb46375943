/** The files every reader keeps, with what changes when they change; put in by the build. */
declare const CORE_FILES: readonly { url: string; revision: string }[];
/** The other scripts and styles, kept when a page asks for them. */
declare const ASSET_FILES: readonly { url: string; revision: string }[];
/** Changes whenever one of the files does. */
declare const CORE_VERSION: string;
/** The path under which the site lies. */
declare const SITE_BASE: string;

interface LateEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchAsked extends LateEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: LateEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchAsked) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const worker = self as unknown as Worker;
const CORE = `core-${CORE_VERSION}`;
const PAGES = 'pages';
const ASSETS = 'assets';
const PATIENCE_MS = 3000;
const MOST_PAGES = 80;
const SAVED_AT = 'x-saved-at';
const OFFLINE = `${SITE_BASE}offline/`;
/** The build writes the list wherever its name stands: once is enough. */
const coreFiles = CORE_FILES;
const REVISIONS: ReadonlyMap<string, string> = new Map(
  [...coreFiles, ...ASSET_FILES].map(({ url, revision }) => [url, revision]),
);

/** The same answer, stamped with the time it was kept. */
async function stamped(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set(SAVED_AT, new Date().toISOString());
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(await response.blob(), { status: 200, headers });
}

/** Whether it is, byte for byte, what the build wrote at this path: what was cut short, or a portal's page, must not be kept. */
async function isWhole(path: string, response: Response): Promise<boolean> {
  if (!response.ok) return false;
  const bytes = await response
    .clone()
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  const revision = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return revision.startsWith(REVISIONS.get(path) ?? 'unknown');
}

const isAsset = (path: string) => path.startsWith(`${SITE_BASE}_astro/`);

async function keepCore(): Promise<void> {
  const cache = await caches.open(CORE);
  await Promise.all(
    coreFiles.map(async ({ url }) => {
      // a name that changes with its content: the copy the page has just loaded will do, when it is whole
      let response = await fetch(url, { cache: isAsset(url) ? 'default' : 'reload' });
      if (!(await isWhole(url, response))) response = await fetch(url, { cache: 'reload' });
      if (!(await isWhole(url, response))) throw new Error(`${url}: ${response.status}`);
      await cache.put(url, await stamped(response));
    }),
  );
}

async function dropOldCores(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith('core-') && name !== CORE)
      .map((name) => caches.delete(name)),
  );
}

/** Keeps a page under its path alone, so that `?from=qr` finds it again; forgets the oldest beyond eighty. */
async function keepPage(path: string, response: Response): Promise<void> {
  const cache = await caches.open(PAGES);
  await cache.delete(path);
  await cache.put(path, await stamped(response));
  const kept = await cache.keys();
  await Promise.all(
    kept.slice(0, Math.max(0, kept.length - MOST_PAGES)).map((key) => cache.delete(key)),
  );
}

async function findCopy(path: string): Promise<Response | undefined> {
  const paths = path.endsWith('/') ? [path] : [path, `${path}/`];
  for (const name of [PAGES, CORE]) {
    const cache = await caches.open(name);
    for (const candidate of paths) {
      const found = await cache.match(candidate, { ignoreVary: true });
      if (found) return found;
    }
  }
  return undefined;
}

/** The kept page with a line above its main part that says how old it is: advice against fraud must not look newer than it is. */
async function datedCopy(copy: Response): Promise<Response> {
  const saved = new Date(copy.headers.get(SAVED_AT) ?? 0);
  const time = `${saved.getHours()}:${String(saved.getMinutes()).padStart(2, '0')}`;
  const line = `<p class="offline-copy" role="status">离线副本，更新于 ${saved.getFullYear()} 年 ${saved.getMonth() + 1} 月 ${saved.getDate()} 日 ${time}</p>`;
  const html = await copy.text();
  return new Response(html.replace('<main', `${line}<main`), { headers: copy.headers });
}

async function answerFromDevice(path: string): Promise<Response | undefined> {
  const copy = await findCopy(path);
  return copy && datedCopy(copy);
}

/** A page from the network; after three seconds, or without a network, the kept copy; without one, the page that says so. */
async function answerPage(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  const network = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  try {
    const response = await Promise.race([network, late]);
    if (response) return keepIfPage(path, response);
    const copy = await answerFromDevice(path);
    if (copy) {
      network.then((answer) => keepIfPage(path, answer)).catch(() => undefined);
      return copy;
    }
    return keepIfPage(path, await network);
  } catch {
    return (await answerFromDevice(path)) ?? (await findCopy(OFFLINE)) ?? Response.error();
  }
}

function keepIfPage(path: string, response: Response): Response {
  const isPage =
    response.ok &&
    !response.redirected &&
    (response.headers.get('content-type') ?? '').includes('text/html');
  // A full disk must not cost the reader the page itself.
  if (isPage) keepPage(path, response.clone()).catch(() => undefined);
  return response;
}

/** Files whose name changes with their content: the first whole copy is as good as the newest. */
async function answerAsset(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  const kept =
    (await (await caches.open(CORE)).match(path)) ??
    (await (await caches.open(ASSETS)).match(path));
  if (kept) return kept;
  const response = await fetch(request);
  // of another release than this worker: nobody here knows what it should be
  if (!REVISIONS.has(path)) return response;
  if (!(await isWhole(path, response))) return fetch(path, { cache: 'reload' });
  const copy = response.clone();
  caches
    .open(ASSETS)
    .then((cache) => cache.put(path, copy))
    .catch(() => undefined);
  return response;
}

worker.addEventListener('install', (event) =>
  event.waitUntil(keepCore().then(() => worker.skipWaiting())),
);
worker.addEventListener('activate', (event) =>
  event.waitUntil(dropOldCores().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(request));
  else if (isAsset(pathname) || coreFiles.some(({ url }) => url === pathname && !url.endsWith('/')))
    event.respondWith(answerAsset(request));
});

// Makes the file a module of its own, so that its names stay its own.
export {};
