import { describe, expect, test } from 'vitest';
import { addressesUnder, siteAddresses } from '../../../src/domain/address.ts';

describe.each([
  ['https://host.cn', '/', '/help/', 'https://host.cn/help/'],
  ['https://host.cn/', '/', '/help/', 'https://host.cn/help/'],
  ['https://host.cn/edu/', '/edu/', '/edu/help/', 'https://host.cn/edu/help/'],
  ['https://host.cn/a/edu', '/a/edu/', '/a/edu/help/', 'https://host.cn/a/edu/help/'],
])('the site at %s', (url, base, help, whole) => {
  const site = siteAddresses(url);

  test(`lies under ${base}`, () => expect(site.base).toBe(base));
  test(`has its page of help at ${help}`, () => expect(site.address('/help/')).toBe(help));
  test(`prints it as ${whole}`, () => expect(site.absolute('/help/')).toBe(whole));
  test('keeps fragments and questions', () =>
    expect(site.address('/search/?q=a#b')).toBe(`${base}search/?q=a#b`));
  test.each(['/', '/help/', '/help/#paid', '/downloads/share/site.png'])(
    'finds %s again in its address',
    (path) => expect(site.pathOf(site.address(path))).toBe(path),
  );
});

test.each(['#paid', 'tel:110', 'https://www.gov.cn/x', '//host.cn/x', 'mailto:a@gov.cn', ''])(
  '“%s” is no path of the site and stays as it is',
  (address) => expect(addressesUnder('/edu/').address(address)).toBe(address),
);

test('a path beside the site is left alone', () =>
  expect(addressesUnder('/edu/').pathOf('/education/')).toBe('/education/'));
