import type { Fault } from './fault.ts';

/** Hosts a page may link to, their subdomains included; everything else is 勿外链. */
const officialHosts = ['gov.cn', 'pbccrc.org.cn', 'creativecommons.org'];

const ADDRESS = /(?:https?:|(?<=[\s('\x22]))\/\/[^\s<>"'`()[\]{}，。；、！？（）《》“”‘’】]+|(?<![\w./-])www\.[\w.-]+/gi;

/** True when an address is that of an official body or of the licence of our words. */
function isOfficial(address: string): boolean {
  const url = URL.parse(/^(https?:)?\/\//i.test(address) ? address.replace(/^\/\//, 'https://') : `https://${address}`);
  if (url?.username !== '') return false;
  return officialHosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/** Addresses of other sites anywhere in a file that are not official; `own` is the address of this site. */
export function checkOfficialLinks(text: string, own: readonly string[]): Fault[] {
  return [...text.matchAll(ADDRESS)].flatMap((match): Fault[] => {
    if (isOfficial(match[0]) || own.includes(match[0])) return [];
    return [
      {
        rule: 'link/is-official',
        severity: 'error',
        offset: match.index,
        message: `“${match[0].slice(0, 60)}”不是官方网址（勿外链）`,
        hint: '只链政府、监管和征信中心的官网（gov.cn、pbccrc.org.cn）；找不到官方原文就不写网址',
      },
    ];
  });
}
