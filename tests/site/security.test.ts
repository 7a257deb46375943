import { createHash } from 'node:crypto';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkManifest } from '../../src/release/manifest.ts';
import { today } from '../../src/today.ts';
import { hotlineNumbers, siteOrigin } from '../helpers/content.ts';
import {
  attributes,
  type BuiltPage,
  faultsOn,
  pages,
  readSite,
  siteDir,
  siteFiles,
} from '../helpers/site.ts';

const POLICY = 'meta[http-equiv="Content-Security-Policy"]';
const FEWEST_DAYS_VALID = 60;
const DAY_MS = 86_400_000;

const styles = ({ $ }: BuiltPage) =>
  $('style')
    .toArray()
    .map((style) => $(style).text());
const hash = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
const policyOf = (page: BuiltPage) => attributes(page, POLICY, 'content')[0] ?? '';

test('every page carries the same policy, before anything it governs', () => {
  expect(new Set(pages.map(policyOf)).size).toBe(1);
  const late = (page: BuiltPage) =>
    page.html.indexOf('Content-Security-Policy') < page.html.search(/<(script|style|link|title)/)
      ? []
      : ['policy comes late'];
  expect(faultsOn(pages, late)).toEqual([]);
});

describe('the policy', () => {
  const [policy = ''] = pages.map(policyOf);

  test.each([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "img-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
  ])('says %s', (directive) => expect(policy.split('; ')).toContain(directive));

  test.each([
    ['inline code', /unsafe-inline|'unsafe-eval'/],
    ['other hosts', /https?:|\*/],
    ['what breaks a plain-HTTP intranet', /upgrade-insecure-requests|block-all-mixed/],
    ['what meta ignores', /frame-ancestors|report-uri|sandbox/],
  ])('allows or asks for no %s', (_, pattern) => expect(policy).not.toMatch(pattern));

  test('names the hash of every style sheet of every page, and no other: one sheet for each version', () => {
    const used = new Set(pages.flatMap(styles).map(hash));
    const allowed = policy.match(/'sha256-[^']+'/g) ?? [];
    expect([...used].sort()).toEqual([...allowed].sort());
    expect(allowed).toHaveLength(2);
  });

  test('is the one of _headers, which adds who may frame the site: nobody', () => {
    const headers = readSite('_headers').toString();
    expect(headers).toContain(`Content-Security-Policy: ${policy}; frame-ancestors 'none'`);
    for (const name of [
      'X-Content-Type-Options: nosniff',
      'Strict-Transport-Security: max-age=63072000\n',
      'Permissions-Policy',
      'Cross-Origin-Resource-Policy: same-origin',
      'Referrer-Policy',
    ]) {
      expect(headers).toContain(name);
    }
  });
});

test('scripts come from files of the site alone', () => {
  const strange = (page: BuiltPage) =>
    attributes(page, 'script[src]', 'src').filter((source) => !source.startsWith('/_astro/'));
  expect(faultsOn(pages, strange)).toEqual([]);
});

test('no script writes markup or runs text', () => {
  const own = siteFiles.filter((file) => /^_astro\/.*\.js$|^sw(-off)?\.js$/.test(file));
  expect(own.length).toBeGreaterThan(2);
  const found = own.filter((file) =>
    /insertAdjacentHTML|document\.write|\beval\(|new Function\(|outerHTML/.test(
      readSite(file).toString(),
    ),
  );
  expect(found).toEqual([]);
});

/** What Chrome learnt after version 80; the build lowers syntax, but brings no methods. */
const TOO_NEW =
  /\.(replaceChildren|replaceAll|at|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|checkVisibility|randomUUID)\(|\b(structuredClone|Object\.hasOwn|Object\.groupBy|Promise\.(any|withResolvers)|AbortSignal\.(timeout|any)|WeakRef|Array\.fromAsync)\b/g;

test('no script calls a method that Chrome 80 lacks', () => {
  const own = siteFiles.filter((file) => /^_astro\/.*\.js$|^sw(-off)?\.js$/.test(file));
  const found = own.flatMap((file) =>
    (readSite(file).toString().match(TOO_NEW) ?? []).map((call) => `${file} ${call}`),
  );
  expect(found).toEqual([]);
});

test('security.txt says where to write, in the form of RFC 9116, and is valid for more than 60 days and less than a year', () => {
  const text = readSite('.well-known/security.txt').toString();
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(text)?.[1] ?? '';
  expect(field('Contact')).toMatch(/^(https:|mailto:)/);
  expect(field('Canonical')).toBe(`${siteOrigin}/.well-known/security.txt`);
  expect(field('Preferred-Languages')).toContain('zh');
  const days = (Date.parse(field('Expires')) - Date.parse(today())) / DAY_MS;
  expect(days).toBeGreaterThan(FEWEST_DAYS_VALID);
  expect(days).toBeLessThan(366);
});

test('every QR code leads to a page of the official address', async () => {
  const codes = siteFiles.filter(
    (file) => file.startsWith('downloads/qr/') && file.endsWith('.svg'),
  );
  expect(codes.length).toBeGreaterThan(50);
  const wrong: string[] = [];
  for (const file of codes) {
    const { data, info } = await sharp(readSite(file), { density: 200 })
      .resize(400, 400)
      .flatten({ background: '#ffffff' })
      .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#ffffff' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const address = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '';
    if (
      !URL.canParse(address) ||
      new URL(address).origin !== siteOrigin ||
      !pages.some(({ url }) => url === new URL(address).pathname)
    )
      wrong.push(`${file}: ${address}`);
  }
  expect(wrong).toEqual([]);
});

test('every phone number in a text is a hotline of content/facts', () => {
  const NUMBER =
    /(?<![\d.,:-])(?:400-\d{3}-\d{4}|1[3-9]\d{9}|0\d{2,3}-\d{7,8}|9[56]\d{3,4}|12[1-9]\d{2})(?![\d年-])/g;
  const unknown = (page: BuiltPage) =>
    (page.$('body').text().match(NUMBER) ?? []).filter((number) => !hotlineNumbers.has(number));
  expect(faultsOn(pages, unknown)).toEqual([]);
});

test('the list of all files fits the files, byte for byte', () => {
  expect(checkManifest(siteDir)).toEqual([]);
});
