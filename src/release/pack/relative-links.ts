import { posix } from 'node:path';

const ADDRESS = /(\s(?:href|src|action|poster)=")(\/(?!\/)[^"]*)"/g;
const CSS_ADDRESS = /url\("?(\/[^")]+)"?\)/g;

/** The file of the site behind an address: `/edu/help/#paid` → `help/index.html`. */
function fileOf(path: string, base: string): string {
  const plain = decodeURI(path).slice(base.length);
  return plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
}

/** An address as seen from `page`, naming the file, because nothing answers for a folder on a USB stick. */
function relativeAddress(address: string, page: string, base: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  return encodeURI(posix.relative(posix.dirname(page), fileOf(path, base))) + rest;
}

/** The page `html` at `page` of a site under the path `base` with every address of the site relative. Throws, naming them, on addresses of files that `exists` does not know. */
export function composeRelativePage(
  html: string,
  page: string,
  base: string,
  exists: (file: string) => boolean,
): string {
  const missing: string[] = [];
  const relative = (address: string) => {
    if (!address.startsWith(base) || !exists(fileOf(address.replace(/[?#].*$/, ''), base)))
      missing.push(address);
    return relativeAddress(address, page, base);
  };
  const text = html
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, (style) =>
      style.replace(CSS_ADDRESS, (_, address: string) => `url("${relative(address)}")`),
    )
    .replace(ADDRESS, (_, before: string, address: string) => `${before}${relative(address)}"`);
  if (missing.length > 0)
    throw new Error(`${page} 里的网址没有对应的文件：${[...new Set(missing)].join('、')}`);
  return text;
}
