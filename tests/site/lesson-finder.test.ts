import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { lessonIds } from '../helpers/lessons.ts';

const page = (path: string) => load(readFileSync(`dist${path}index.html`, 'utf8'));

describe('the finder without script', () => {
  const facetPages = globSync('dist/lessons/{stage,minutes,topic}/*/index.html');

  test('every facet value is a real page that lists the lessons it counts', () => {
    expect(facetPages.length).toBeGreaterThan(10);
    const $ = page('/lessons/');
    const links = $('[data-finder-links] a').get();
    expect(links.length).toBe(facetPages.length);
    for (const link of links) {
      const listed = page($(link).attr('href') ?? '')('[data-lessons] > li').length;
      expect(listed).toBe(Number($(link).find('.count').text()));
    }
  });

  test('the list of 15 minutes says of every longer lesson that it has a version of 15', () => {
    const $ = page('/lessons/minutes/15/');
    const rows = $('[data-lessons] > li').get();
    expect(rows.length).toBe(lessonIds.length);
    for (const row of rows) expect($(row).find('.meta').text()).toMatch(/，15 分钟　|有 15 分钟版/);
  });

  test('no page of lessons carries an inline script or style', () => {
    for (const file of globSync('dist/lessons/**/index.html')) {
      const $ = load(readFileSync(file, 'utf8'));
      expect($('script:not([src]):not([type="application/ld+json"])').length, file).toBe(0);
      expect($('[style]').length, file).toBe(0);
    }
  });
});
