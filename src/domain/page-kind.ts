import type { ArticleKind } from './entry.ts';

/** One kind of page a reader can look for. */
export interface PageKind {
  /** The name readers see, and by which they sift what they found. */
  name: string;
  /** Address of the page that lists all of the kind; each lies below it. */
  list: string;
  /** What a hit is worth to someone in a hurry, beside a guide. */
  worth: number;
  /** … and to someone who asks for the kind: 教案, 海报, 例子, 什么意思. Without it the kind cannot be asked for. */
  askedWorth?: number;
}

/** Every kind of page, in the order of the buttons that sift what was found; the key is its collection. */
export const pageKinds = {
  guides: { name: '指南', list: '/guides/', worth: 1 },
  cases: { name: '案例', list: '/cases/', worth: 0.9, askedWorth: 1.2 },
  lessons: { name: '课', list: '/lessons/', worth: 0.75, askedWorth: 2 },
  campaigns: { name: '物料', list: '/campaigns/', worth: 0.7, askedWorth: 2 },
  terms: { name: '词条', list: '/terms/', worth: 0.95, askedWorth: 1.2 },
  sources: { name: '出处', list: '/sources/', worth: 0.6 },
} as const satisfies Record<ArticleKind, PageKind> & Record<string, PageKind>;
export type PageKindId = keyof typeof pageKinds;

/** The kinds in their order. */
export const pageKindList: readonly PageKind[] = Object.values(pageKinds);

const byName = new Map(pageKindList.map((kind) => [kind.name, kind]));

/** The keys of the kinds, in their order. */
export const pageKindIds = Object.keys(pageKinds).filter(isPageKind);

/** True for the key of a kind. */
export function isPageKind(key: string): key is PageKindId {
  return Object.hasOwn(pageKinds, key);
}

/** The kind of this name; undefined for a name that is none. */
export function kindNamed(name: string): PageKind | undefined {
  return byName.get(name);
}

/** The link to the list of a kind. */
export function linkToKind(kind: PageKindId): { name: string; url: string } {
  return { name: pageKinds[kind].name, url: pageKinds[kind].list };
}

/** The address of one page of a kind. */
export function pageUrl(kind: PageKindId, id: string): string {
  return `${pageKinds[kind].list}${id}/`;
}
