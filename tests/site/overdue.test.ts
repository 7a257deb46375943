import { type CheerioAPI, load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isOverdue } from '../../src/domain/overdue.ts';
import { today } from '../../src/today.ts';
import { type DevSite, startDevSite } from '../helpers/dev-site.ts';
import { loadRealCatalogue } from '../helpers/load-catalogue.ts';
import { articles } from '../helpers/site.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** Every page of today is overdue by then. */
const DECADES_LATER = '2060-01-01';

let site: DevSite | undefined;
beforeAll(async () => {
  site = await startDevSite(DECADES_LATER);
});
afterAll(() => site?.close());

const open = async (path: string): Promise<CheerioAPI> => load(String(await site?.fetched(path)));

describe('a page nobody has checked again is published with a mark that says so', () => {
  test.each([
    [
      'guide',
      '/guides/safe-account/',
      '这一页该核对了，还没有核对',
      '先看出处。钱刚转出去的，别等，马上报警。',
    ],
    [
      'guide in the 关怀版',
      '/care/guides/safe-account/',
      '这一页该核对了，还没有核对',
      '先看出处。钱刚转出去的，别等，马上报警。',
    ],
    ['case', '/cases/scam-safe-account/', '这一页该核对了，还没有核对', '先看出处'],
    [
      'case in the 关怀版',
      '/care/cases/scam-safe-account/',
      '这一页该核对了，还没有核对',
      '先看出处',
    ],
    [
      'lesson',
      '/lessons/two-cards/',
      '这一页该核对了，还没有核对',
      '上课、复印之前，先对着出处看一遍',
    ],
    [
      'quiz of a lesson',
      '/lessons/two-cards/quiz/',
      '这一页该核对了，还没有核对',
      '先对着出处看一遍',
    ],
    ['way of a complaint', '/complaints/', '这一页该核对了，还没有核对', '先看出处'],
    [
      'way of a complaint in the 关怀版',
      '/care/complaints/',
      '这一页该核对了，还没有核对',
      '先看出处',
    ],
    ['page of help', '/help/', '照着做，不用等', '就直接打报警电话'],
    ['page of help in the 关怀版', '/care/help/', '照着做，不用等', '就直接打报警电话'],
    ['situation in the 关怀版', '/care/help/paid/', '照着做，不用等', '就直接打报警电话'],
    ['kit', '/campaigns/anti-fraud/', '已停用：先不要印，不要贴', '先不要用'],
    ['poster to fill in', '/campaigns/anti-fraud/poster/', '已停用：先不要印，不要贴', '先不要用'],
  ])('%s', async (_, path, title, advice) => {
    const $ = await open(path);
    const mark = $('.overdue');
    expect(mark).toHaveLength(1);
    expect(mark.find('.callout-title').text()).toBe(title);
    expect(mark.text()).toContain(advice);
    // On paper as on the screen, and before all that may be out of date.
    expect(mark.closest('.no-print, [hidden]')).toHaveLength(0);
    const before = $('main').html()?.split('class="overdue"')[0] ?? '';
    expect(before).toContain('</h1>');
    expect(before).not.toContain('<h2');
  });

  test('the link of the 关怀版 stays in the 关怀版', async () => {
    expect((await open('/care/complaints/'))('.overdue a').attr('href')).toBe('/care/hotlines/');
    expect((await open('/complaints/'))('.overdue a').attr('href')).toBe('/hotlines/');
  });

  test('a class sees it on the first slide', async () => {
    expect((await open('/lessons/two-cards/show/'))('.cover .due').text()).toContain(
      '先对着出处看一遍',
    );
  });

  test('a printed piece is not led to the kit that was withdrawn with it', async () => {
    const $ = await open('/v/zx1/');
    expect($('.verify .state').text()).toContain('已停用');
    expect($('.verify').text()).not.toContain('下载现在的物料');
    expect((await open('/campaigns/'))('.bill .foot').first().text()).toBe('已停用，先不要贴');
  });
});

test('the built pages carry the mark where their day is past, and nowhere else', () => {
  const due = new Map(
    [...loadRealCatalogue().pages.values()].map((page) => [page.url, isOverdue(page, today())]),
  );
  // A kit may be withdrawn for other reasons too.
  const dated = articles.filter(({ url }) => !url.startsWith('/campaigns/'));
  const wrong = dated
    .filter(({ url, $ }) => $('.overdue').length > 0 !== due.get(url))
    .map(({ url }) => url);
  expect(wrong).toEqual([]);
});
