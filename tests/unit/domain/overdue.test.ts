import { describe, expect, test } from 'vitest';
import { composeOverdueWords, isOverdue, type ReviewedKind } from '../../../src/domain/overdue.ts';

const page = { reviewBy: '2027-05-21' };

test.each([
  ['the day before', '2027-05-20', false],
  ['its last day', '2027-05-21', false],
  ['the day after', '2027-05-22', true],
  ['a year later', '2028-05-22', true],
])('a page is overdue from the day after: %s', (_, today, overdue) =>
  expect(isOverdue(page, today)).toBe(overdue),
);

describe('the mark of an overdue page', () => {
  test.each<[ReviewedKind, RegExp]>([
    ['guides', /先看出处。钱刚转出去的，别等，马上报警。$/],
    ['cases', /先看出处。钱刚转出去的，别等，马上报警。$/],
    ['lessons', /上课、复印之前，先对着出处看一遍。$/],
    ['complaints', /先看出处。$/],
    ['help', /^号码打不通，就直接打报警电话。/],
  ])('says on %s since when it waits and what to do', (kind, whatToDo) => {
    const { title, text } = composeOverdueWords(kind, page);
    expect(text).toContain('最晚该在 2027 年 5 月 21 日核对');
    expect(text).toMatch(whatToDo);
    expect(title + text).toMatch(/还没有核对/);
  });

  test('keeps nobody from doing at once what help says', () =>
    expect(composeOverdueWords('help', page).title).toBe('照着做，不用等'));
});
