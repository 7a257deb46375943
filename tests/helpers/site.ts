import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { globSync } from 'tinyglobby';

/** The built site under test: `dist`, or the folder that `SITE_DIR` names. */
export const siteDir = resolve(process.env.SITE_DIR ?? 'dist');

/** A page as the build wrote it. */
export interface BuiltPage {
  /** Address below the site: `/guides/safe-account/`, `/404.html`. */
  url: string;
  /** Path below the site: `guides/safe-account/index.html`. */
  file: string;
  html: string;
  $: CheerioAPI;
}

if (!existsSync(join(siteDir, 'index.html')))
  throw new Error(`${siteDir} 里没有建好的网站，先运行 npm run build`);

/** Paths of all files of the site, below the site. */
export const siteFiles: readonly string[] = globSync('**', { cwd: siteDir, dot: true }).sort();

function openPage(file: string): BuiltPage {
  const html = readFileSync(join(siteDir, file), 'utf8');
  let parsed: CheerioAPI | undefined;
  return {
    url: `/${file.replace(/index\.html$/, '')}`,
    file,
    html,
    get $() {
      parsed ??= load(html);
      return parsed;
    },
  };
}

/** Every page of the site; each is parsed once, when first asked for. */
export const pages: readonly BuiltPage[] = siteFiles
  .filter((file) => file.endsWith('.html'))
  .map(openPage);

/** Pages with a frame of their own: the 关怀版, the projector view of a lesson, the page shown without a network. */
const OWN_FRAME = /^\/(care\/|offline\/|lessons\/[^/]+\/show\/)/;

/** Pages of the standard edition. */
export const framedPages: readonly BuiltPage[] = pages.filter(({ url }) => !OWN_FRAME.test(url));

const ARTICLE = /^\/(guides|cases|lessons|campaigns)\/[^/]+\/$/;

/** Guides, cases, lessons and campaigns; their indexes not included. */
export const articles: readonly BuiltPage[] = pages.filter(({ url }) => ARTICLE.test(url));

/** The page at `url`; throws when there is none. */
export function pageAt(url: string): BuiltPage {
  const found = pages.find((page) => page.url === url);
  if (!found) throw new Error(`网站里没有 ${url}`);
  return found;
}

/** The bytes of the file at `path`, which starts at the root of the site: `/robots.txt`. */
export function readSite(path: string): Buffer {
  return readFileSync(join(siteDir, path));
}

/** Values of one attribute of all elements that match `selector` and have it. */
export function attributes({ $ }: BuiltPage, selector: string, name: string): string[] {
  return $(selector)
    .toArray()
    .flatMap((element) => $(element).attr(name) ?? []);
}

/** What `check` finds on each of `which`, each finding with the address of its page. */
export function faultsOn(
  which: readonly BuiltPage[],
  check: (page: BuiltPage) => readonly string[],
): string[] {
  return which.flatMap((page) => check(page).map((fault) => `${page.url} ${fault}`));
}
