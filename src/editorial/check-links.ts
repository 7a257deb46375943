import type { Definition, Image, Link, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { nearestName } from '../domain/checks/nearest-name.ts';
import { linkKind } from '../domain/link.ts';
import { notOfficial } from './check-official-links.ts';
import type { Fault } from './fault.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** What links and pictures of a body are held against. */
export interface LinkContext {
  addresses: SiteAddresses;
  /** Address of the page the body stands on. */
  own: string;
  /** Addresses of this site with its host. */
  ownSites: readonly string[];
  /** True when a file of this path stands in `public/`. */
  isPublic: (path: string) => boolean;
}

type Judged = { rule: string; message: string; hint: string; severity?: Fault['severity'] };

/** Links that lead nowhere or where they must not, and pictures that cannot be seen or heard; `source` is the text the nodes were read from. */
export function checkLinks(nodes: readonly Nodes[], source: string, context: LinkContext): Fault[] {
  const faults: Fault[] = [];
  for (const node of nodes) {
    const offset = node.position?.start.offset ?? 0;
    const add = (judged: Judged) => faults.push({ severity: 'error', ...judged, offset });
    if (node.type === 'link' || node.type === 'definition')
      faults.push(...checkAddress(node, source, context));
    if (node.type === 'link') for (const judged of judgeText(textOf(node), node.url)) add(judged);
    if (node.type === 'image') for (const judged of judgePicture(node, context)) add(judged);
    if (node.type === 'imageReference')
      add({
        rule: 'picture/has-alt',
        message: '图片要写成 ![文字说明](/图片.png)',
        hint: '不用引用的写法',
      });
  }
  return faults;
}

/** An address is judged as the browser will read it; one on the web is told where it stands. */
function checkAddress(node: Link | Definition, source: string, context: LinkContext): Fault[] {
  const { url } = node;
  const offset = node.position?.start.offset ?? 0;
  const kind = linkKind(url);
  if (kind === 'official' || context.ownSites.includes(url)) return [];
  if (kind === 'own')
    return judgeTarget(url, context).map((judged) => ({ severity: 'error', ...judged, offset }));
  if (/^(https?:)?\/\/|^mailto:/i.test(url)) {
    const at = source.slice(offset, node.position?.end.offset).indexOf(url);
    return [notOfficial(url, offset + Math.max(0, at))];
  }
  return judgeScheme(url, context).map((judged) => ({ severity: 'error', ...judged, offset }));
}

/** An address that is neither a path nor on the web. */
function judgeScheme(url: string, context: LinkContext): Judged[] {
  if (/^tel:/i.test(url))
    return [
      {
        rule: 'hotline/from-facts',
        message: `电话链接“${url}”是手写的，号码变了这里不会跟着变`,
        hint: '改成 <Hotline id="…" />，它自己会变成能拨的链接',
      },
    ];
  if (/[\\\p{Cc}]/u.test(url) || /^\s*[a-z][a-z0-9+.-]*:/i.test(url))
    return [
      {
        rule: 'link/is-safe',
        message: `链接“${url.slice(0, 30)}”不是网址，会运行代码或打开别处`,
        hint: '改成站内页面，例如 /help/',
      },
    ];
  return judgeTarget(url, context);
}

function judgeTarget(url: string, { addresses, own }: LinkContext): Judged[] {
  const [path = '', anchor] = url.split('#', 2);
  const page = (path.split('?', 1)[0] as string) || own;
  const fault = (message: string, hint: string): Judged[] => [
    { rule: 'link/target-exists', message, hint },
  ];
  if (!page.startsWith('/'))
    return fault(`站内链接“${url}”不是从 / 开头`, `写成 /guides/safe-account/ 这样的完整路径`);
  if (page.startsWith('/downloads/')) return [];
  if (!addresses.has(page)) {
    if (addresses.has(`${page}/`)) return fault(`链接“${page}”末尾少了 /`, `改成 ${page}/`);
    const near = nearestName(page, addresses.keys()) ?? sameName(page, addresses);
    return fault(`站内没有这一页：${page}`, near ? `是不是 ${near}？` : '检查路径：/类别/文件名/');
  }
  const anchors = addresses.get(page);
  if (!anchor || !anchors || anchors.has(decoded(anchor))) return [];
  const near = nearestName(decoded(anchor), anchors);
  return fault(
    `${page} 里没有“${decoded(anchor)}”这个小标题`,
    near
      ? `是不是 #${near}？`
      : `那一页可以写：${[...anchors]
          .slice(0, 8)
          .map((name) => `#${name}`)
          .join('、')}`,
  );
}

/** The page with the same last part in another folder. */
function sameName(page: string, addresses: SiteAddresses): string | undefined {
  const last = page.split('/').filter(Boolean).at(-1);
  return last === undefined
    ? undefined
    : [...addresses.keys()].find((address) => address.split('/').filter(Boolean).at(-1) === last);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function judgeText(text: string, url: string): Judged[] {
  const rule = 'link/says-where';
  if (text.trim() === '')
    return [
      { rule, message: `链接“${url}”没有文字`, hint: '写上去哪里，例如 [被骗了怎么办](/help/)' },
    ];
  if (
    !/^(请?(点击|点|戳|看|查看))?(这里|此处|详情|更多|链接|原文)$|^(点击|查看)$/.test(text.trim())
  )
    return [];
  return [
    {
      rule,
      severity: 'warning',
      message: `链接文字“${text}”看不出去哪里`,
      hint: '写明目的地，例如 [被骗了怎么办](/help/)',
    },
  ];
}

function judgePicture({ alt, url }: Image, { isPublic }: LinkContext): Judged[] {
  const found: Judged[] = [];
  if (!alt?.trim())
    found.push({
      rule: 'picture/has-alt',
      message: '图片没有文字说明',
      hint: '写成 ![图上有什么](/图片.png)，看不见图的人靠它',
    });
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
    found.push({
      rule: 'picture/is-local',
      message: `不能引用别处的图片“${url.slice(0, 60)}”`,
      hint: '把图片放到 public/ 里，写成 /图片.png',
    });
  else if (!url.startsWith('/'))
    found.push({
      rule: 'picture/exists',
      message: `图片路径“${url}”不是从 / 开头`,
      hint: '把图片放到 public/ 里，写成 /图片.png',
    });
  else if (!isPublic(decoded(url)))
    found.push({
      rule: 'picture/exists',
      message: `找不到图片 public${url}`,
      hint: '检查文件名和大小写',
    });
  return found;
}
