import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { build } from 'rolldown';
import { globSync } from 'tinyglobby';
import { readStyleHashes } from '../page-styles.ts';
import { composeServerFiles } from '../server-files.ts';
import { composeRelativePage } from './relative-links.ts';

/** Of no use in a copy: workers and host headers, and Pagefind, which needs `fetch` and WebAssembly. */
const LEFT_OUT = [
  'sw.js',
  'sw-off.js',
  '_headers',
  'pagefind/**',
  'sitemap*.xml',
  'robots.txt',
  'manifest.json',
];
const MODULE = /<script type="module" src="(\/[^"]+)"><\/script>/g;
const SHIM = 'pack-data/usb.js';
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const DAY_ONE = new Date('2020-01-01T00:00:00+08:00');

type Files = Map<string, Uint8Array>;

const bytes = (text: string) => new TextEncoder().encode(text);

/** A script as one classic file: browsers refuse modules from `file://`. */
async function bundleClassic(input: string, base: string): Promise<Uint8Array> {
  const { output } = await build({
    input,
    write: false,
    logLevel: 'silent',
    external: [/\/pagefind\//],
    transform: {
      target: 'chrome80',
      define: { 'import.meta.url': 'packScript', SITE_BASE: JSON.stringify(base) },
    },
    // A classic script has no `import.meta`, but knows where it came from while it starts.
    output: {
      format: 'iife',
      codeSplitting: false,
      minify: true,
      intro: 'const packScript = document.currentScript.src;',
    },
  });
  return bytes(output[0].code);
}

/** A page whose modules are classic scripts, after the one that stands in for what a file cannot do. */
const composeClassicPage = (html: string, base: string) =>
  html
    .replace(MODULE, '<script defer src="$1"></script>')
    .replace('</head>', `<script src="${base}${SHIM}"></script></head>`);

/** Pages relative, scripts classic, JSON files as scripts beside themselves. */
async function composeCopy(site: string, base: string): Promise<Files> {
  const names = globSync('**', { cwd: site, dot: true, ignore: LEFT_OUT }).sort();
  const known = new Set([...names, SHIM]);
  const files: Files = new Map();
  const scripts = new Set<string>();
  for (const name of names) {
    const content = readFileSync(join(site, name));
    if (!name.endsWith('.html')) {
      files.set(name, content);
      if (name.endsWith('.json'))
        files.set(
          `pack-data/${name}.js`,
          bytes(
            `packFile(${JSON.stringify(`/${name}`)},${JSON.stringify(content.toString('utf8'))})`,
          ),
        );
      continue;
    }
    const html = content.toString('utf8').replace(POLICY, '');
    for (const [, source = ''] of html.matchAll(MODULE)) scripts.add(source);
    const page = composeRelativePage(composeClassicPage(html, base), name, base, (file) =>
      known.has(file),
    );
    files.set(name, bytes(page));
  }
  for (const source of scripts) {
    const file = source.slice(base.length);
    files.set(file, await bundleClassic(join(site, file), base));
  }
  files.set(SHIM, await bundleClassic(resolve('src/release/pack/usb-shim.ts'), base));
  return files;
}

const README = `打开 site 文件夹里的 index.html，就能看整个网站，不用联网。
电话号码、期限都以做这份拷贝那天为准；能上网时，请看正式网站的新内容。
要放到单位内网的服务器上：把 site 文件夹放上去，服务器设置见 server 文件夹。服务器多半是别的用户在跑，放好以后让它读得到：chmod -R a+rX site
核对文件有没有被人改过：SHA256SUMS 里是每个文件的校验和，命令：sha256sum -c SHA256SUMS
`;

/** The whole site, which was built for the path `base` of `host`, as a ZIP that opens from a USB stick (plain ASCII names: old unpackers garble others), and the checksum of that ZIP. The same site gives the same bytes. */
export async function packSite(
  site: string,
  host: string,
  base = '/',
): Promise<{ zip: Uint8Array; checksum: string; files: number }> {
  const copy = await composeCopy(site, base);
  const all: Files = new Map([...copy].map(([name, content]) => [`site/${name}`, content]));
  const place = { host, root: '/srv/site', config: '/srv/site-config' };
  for (const [name, text] of Object.entries(composeServerFiles(readStyleHashes(site), place)))
    all.set(`server/${name}`, bytes(text));
  all.set('README.txt', bytes(README));
  const sums = [...all]
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}`)
    .sort();
  all.set('SHA256SUMS', bytes(`${sums.join('\n')}\n`));
  const entries: Zippable = Object.fromEntries(
    [...all]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, content]) => [name, [content, { mtime: DAY_ONE }]]),
  );
  const zip = zipSync(entries, { level: 6 });
  return { zip, checksum: createHash('sha256').update(zip).digest('hex'), files: all.size };
}
