// Runs first on every page of the copy for USB sticks. A page opened from a file may neither fetch nor know where the site's addresses begin.

/** The path under which the site was built, put in by the packer. */
declare const SITE_BASE: string;

interface PackWindow extends Window {
  /** Called by the files under `pack-data/`, each of which brings one JSON file of the site. */
  packFile?: (path: string, content: string) => void;
}

const here = document.currentScript as HTMLScriptElement;
/** Folder of the copy, with a slash at its end. */
const root = new URL('..', here.src).href;
const packWindow = window as PackWindow;
const waiting = new Map<string, (answer: Response) => void>();
const fetchFromNetwork = window.fetch?.bind(window);

packWindow.packFile = (path, content) => {
  waiting.get(path)?.(new Response(content, { headers: { 'content-type': 'application/json' } }));
  waiting.delete(path);
};

/** A JSON file of the site, which a script element may load where `fetch` may not. */
function loadPackFile(path: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    waiting.set(path, resolve);
    const script = document.createElement('script');
    script.src = `${root}pack-data${path}.js`;
    script.onerror = () => reject(new Error(`U 盘版里没有 ${path}`));
    document.head.append(script);
  });
}

window.fetch = (input, init) => {
  const address = String(input instanceof Request ? input.url : input);
  return address.startsWith(SITE_BASE) && address.endsWith('.json')
    ? loadPackFile(`/${address.slice(SITE_BASE.length)}`)
    : fetchFromNetwork(input, init);
};

/** Where an address of the site leads in the copy. */
function inCopy(address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(SITE_BASE.length)) ?? [];
  return root + (path === '' || path.endsWith('/') ? `${path}index.html` : path) + rest;
}

// Links that scripts draw, such as search results, are still those of the site.
document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const address = link?.getAttribute('href');
    if (link && address?.startsWith(SITE_BASE)) link.href = inCopy(address);
  },
  true,
);

if (location.protocol === 'file:') {
  // Browsers refuse to change the address of a file; the page works without.
  history.replaceState = () => undefined;
}
