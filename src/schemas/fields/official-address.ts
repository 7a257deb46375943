import { z } from 'astro/zod';

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

/** 官方网址：https:// 或 http:// 开头，只放发布机关自己的网站。 */
export const officialAddress = z
  .string()
  .refine((text) => /^https?:\/\//i.test(text), {
    error: '网址要以 https:// 或 http:// 开头',
    abort: true,
  })
  .refine(isOfficialAddress, {
    error: '不是官方网址（勿外链），只放政府、监管和征信中心的官网',
    params: { rule: 'link/is-official' },
  });

/** The address of this site: `https://host/`, or `http://` for an intranet; nothing that runs code or opens a file. */
export const siteAddress = z.string().refine((text) => {
  const url = /^https?:\/\/[^\s\\]+$/i.test(text) ? URL.parse(text) : null;
  return url !== null && url.username === '' && url.search === '' && url.hash === '';
}, '要写成完整的网址，例如 https://www.example.org');
