import { describe, expect, test } from 'vitest';
import { careLink, composeSwitch, standardTwin } from '../../../src/domain/care.ts';

const ends = (path: string) =>
  composeSwitch(path).map(({ url, current }) => `${current ? '*' : ''}${url}`);

describe('the switch keeps the reader on the same content', () => {
  test.each([
    ['from home to the 关怀版 home', '/', ['*/', '/care/']],
    [
      'from a guide to the same guide',
      '/guides/safe-account/',
      ['*/guides/safe-account/', '/care/guides/safe-account/'],
    ],
    [
      'from a case of the 关怀版 back to the same case',
      '/care/cases/fengqiao/',
      ['/cases/fengqiao/', '*/care/cases/fengqiao/'],
    ],
    [
      'from one situation back to its section of the emergency page',
      '/care/help/paid/',
      ['/help/#paid', '*/care/help/paid/'],
    ],
    ['from the 关怀版 home to home', '/care/', ['/', '*/care/']],
    [
      'from a page without a twin to the 关怀版 home',
      '/lessons/my-credit/',
      ['*/lessons/my-credit/', '/care/'],
    ],
    ['from a lost page to the 关怀版 home', '/404/', ['*/404/', '/care/']],
  ])('%s', (_, path, expected) => expect(ends(path)).toEqual(expected));
});

describe('a link in a text stays in the 关怀版 where it can', () => {
  test.each([
    ['a guide', '/guides/objection/', '/care/guides/objection/'],
    ['a heading of a guide', '/guides/objection/#x', '/care/guides/objection/#x'],
    [
      'a situation of the emergency page leads to the choice of situations',
      '/help/#paid',
      '/care/help/',
    ],
    ['a page without a twin stays what it is', '/lessons/my-credit/', '/lessons/my-credit/'],
    ['an address outside stays what it is', 'https://www.nfra.gov.cn/', 'https://www.nfra.gov.cn/'],
    ['a phone number stays what it is', 'tel:110', 'tel:110'],
    ['a place on the same page stays there', '#notes', '#notes'],
  ])('%s', (_, href, expected) => expect(careLink(href)).toBe(expected));
});

test('the way back undoes the way there', () => {
  for (const path of [
    '/',
    '/help/',
    '/guides/',
    '/guides/objection/',
    '/topics/insurance/',
    '/terms/pbccrc/',
  ]) {
    expect(standardTwin(composeSwitch(path)[1]?.url ?? '')).toBe(path);
  }
});
