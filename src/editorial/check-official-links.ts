import { isOfficialAddress, isOfficialMailbox } from '../schemas/fields/official-address.ts';
import type { Fault } from './fault.ts';
import { locate } from './locate.ts';
import type { Passage } from './passages.ts';

const WEB =
  /(?:[a-z]+:)?[\\/]{2}[^\s<>"'`()[\]{}，。；、！？（）《》“”‘’】]+|(?<![\w./-])www\.[\w.-]+/gi;
const MAILBOX = /(?<![\w.+/-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** A host without a scheme, which readers type as it stands; a name of a file is none. */
const HOST =
  /(?<![\w@.:/\\-])(?:[a-z0-9-]+\.)+(?!(?:pdf|docx?|pptx?|xlsx?|csv|txt|zip|png|jpe?g|gif|svg|mp[34]|html?|js|mdx?|ya?ml|apk|exe)(?![a-z]))[a-z]{2,}(?![\w-]|\.[a-z])/gi;

function isAllowed(address: string): boolean {
  const full = /^[\\/]{2}/.test(address)
    ? `https:${address}`
    : /^[a-z]+:/i.test(address)
      ? address
      : `https://${address}`;
  return isOfficialAddress(full);
}

/** What a reader may see of `text` is half as wide: `ｗｗｗ．ｘ．ｃｏｍ` is an address too. The length stays the same. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (letter) =>
    /[０-９Ａ-Ｚａ-ｚ．／：＠＼]/.test(letter)
      ? String.fromCharCode(letter.charCodeAt(0) - 0xfee0)
      : letter,
  );
}

/** Addresses of other sites and mailboxes in the words of a passage that are not official; `own` are the addresses of this site. */
export function checkOfficialLinks(passage: Passage, own: readonly string[]): Fault[] {
  const { plain } = passage;
  const narrow = halfWidth(plain);
  const isOwn = (address: string) =>
    own.some((site) => address === site || site.endsWith(`//${address}`));
  const found = [
    ...[...narrow.matchAll(WEB), ...narrow.matchAll(HOST)].filter(
      ([address]) => !isAllowed(address) && !isOwn(address),
    ),
    ...[...narrow.matchAll(MAILBOX)].filter(([address]) => !isOfficialMailbox(address)),
  ];
  return found.map((match) => {
    const seen = plain.slice(match.index, match.index + match[0].length);
    return notOfficial(seen, locate(passage, seen, match.index));
  });
}

/** The fault of an address that is not official. */
export function notOfficial(address: string, offset: number): Fault {
  return {
    rule: 'link/is-official',
    severity: 'error',
    offset,
    message: `“${address.slice(0, 60)}”不是官方网址（勿外链）`,
    hint: '只链政府、监管和征信中心的官网（gov.cn、pbccrc.org.cn）；找不到官方原文就不写网址',
  };
}
