import { z } from 'astro/zod';
import { described, type MoreInfo } from './field.ts';

/** Hosts a page may link to, their subdomains included; everything else is 勿外链. */
const officialHosts = ['gov.cn', 'pbccrc.org.cn', 'creativecommons.org'];

const isOfficialHost = (name: string) =>
  officialHosts.some((host) => name === host || name.endsWith(`.${host}`));

/** True for a web address (`https:`, `http:`) of an official body or of the licence of our words, without user name, backslash or blank. */
export function isOfficialAddress(address: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(address)) return false;
  const url = URL.parse(address);
  return url !== null && url.username === '' && url.password === '' && isOfficialHost(url.hostname);
}

/** True for an e-mail address, with or without `mailto:`, at an official body. */
export function isOfficialMailbox(address: string): boolean {
  return isOfficialHost(
    /^(?:mailto:)?[\w.+-]+@([\w.-]+)$/i.exec(address)?.[1]?.toLowerCase() ?? '',
  );
}

/** The address of an official page: `https://` or `http://`, only of the body that published it. */
export function officialAddress(name: string, more: MoreInfo = {}) {
  const schema = z
    .string()
    .refine((text) => /^https?:\/\//i.test(text), {
      error: '网址要以 https:// 或 http:// 开头',
      abort: true,
    })
    .refine(isOfficialAddress, {
      error: '不是官方网址（勿外链），只放政府、监管和征信中心的官网',
      params: { rule: 'link/is-official' },
    });
  return described(schema, { ...more, name, holds: 'address' });
}

/** The address of this site: `https://host/`, or `http://` for an intranet; nothing that runs code or opens a file. */
export function siteAddress(name: string, more: MoreInfo = {}) {
  const written = '要写成完整的网址，例如 https://www.example.org';
  const schema = z.string().refine((text) => {
    const url = /^https?:\/\/[^\s\\]+$/i.test(text) ? URL.parse(text) : null;
    return url !== null && url.username === '' && url.search === '' && url.hash === '';
  }, written);
  return described(schema, { ...more, name, holds: 'address', written });
}
