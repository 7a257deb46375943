import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { seedRows } from './seed-rows.ts';

const SITE = process.env.SITE_DIR ?? 'dist';

/** What a reader reads on the page at `url`: the text of <main> without note marks and white space. */
function readPage(url: string): string {
  const file = join(SITE, url, 'index.html');
  if (!existsSync(file)) return '';
  const page = load(readFileSync(file, 'utf8'));
  page('sup.cite').remove();
  return page('main').text().replace(/\s+/g, '');
}

test('the table holds every row of the seed inventory exactly once', () => {
  const expected = [
    ...Array.from({ length: 26 }, (_, index) => `M${index + 1}`),
    ...Array.from({ length: 28 }, (_, index) => `W${index + 1}`),
  ];
  expect(seedRows.map(({ row }) => row).sort()).toEqual(expected.sort());
});

describe('every row of the seeds is on the site', () => {
  test.each(seedRows.map(({ row, page, sentence }) => [row, page, sentence] as const))(
    '%s on %s: %s',
    (_, page, sentence) => {
      expect(readPage(page)).toContain(sentence.replace(/\s+/g, ''));
    },
  );
});

describe('what the sources do not carry is not printed', () => {
  test.each([
    [
      'the product quality law of case 1 (S-032)',
      '/cases/hotel-air-conditioning/',
      /产品质量法|保修期[^。]*重新/,
    ],
    ['a bare “征信不存在任何修复” (R-01)', '/guides/real-or-fake/', /征信不存在(任何)?修复/],
    ['thirty golden minutes as a rule (R-03)', '/help/', /30 ?分钟/],
    ['locking the fraudster’s account by wrong passwords (R-04)', '/help/', /输错/],
    ['“96110 cannot be faked” (R-05)', '/guides/hotline-96110/', /不(可能|会)被(冒充|伪造|改号)/],
    [
      'older people as the main victims (R-02)',
      '/guides/family-talk/',
      /老年人是(电诈|诈骗)?(的)?主要受害/,
    ],
  ])('%s', (_, page, words) => {
    const text = readPage(page);
    expect(text).not.toBe('');
    expect(text).not.toMatch(words);
  });
});
