import { describe, expect, test } from 'vitest';
import { composeExcerpt, nearestHeading } from '../../../src/search/core/excerpt.ts';

const text =
  '花钱能修复征信吗\n不能。\n谁能改\n只有报送的机构能改。AI 换脸的视频也不要信。\n多久消除\n还清以后，不良信息保存五年。';
const marked = (marks: string[], pairs: string[] = []) =>
  composeExcerpt(text, marks, pairs)
    .parts.filter((part) => part.marked)
    .map((part) => part.text);

describe('an excerpt', () => {
  test.each([
    ['marks the string', ['不良信息'], [], ['不良信息']],
    ['marks across the space of our own spelling', ['ai换脸'], [], ['AI 换脸']],
    ['joins the pairs of a question', ['不良信息多久'], ['不良', '良信', '信息'], ['不良信息']],
    ['marks nothing that is not there', ['安全账户'], [], []],
    ['takes signs of a pattern for signs', ['.*'], [], []],
  ])('%s', (_, marks, pairs, expected) => expect(marked(marks, pairs)).toEqual(expected));

  test('holds the match even at the end of a long text', () => {
    const long = `标题\n${'别的话，'.repeat(500)}最后才说安全账户。`;
    const { parts, at } = composeExcerpt(long, ['安全账户'], []);
    expect(parts.some((part) => part.marked)).toBe(true);
    expect(long.slice(at, at + 4)).toBe('安全账户');
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(100);
  });
});

describe('the link goes to the heading above the match', () => {
  const headings = [
    [14, 'who', '谁能改'],
    [42, 'when', '多久消除'],
    [60, '', '没有锚点'],
  ] as const;
  test.each([
    ['before the first heading: the page', 3, undefined],
    ['under the first', 20, 'who'],
    ['under the second', 50, 'when'],
    ['a heading without an anchor does not count', 70, 'when'],
  ])('%s', (_, offset, anchor) => expect(nearestHeading(headings, offset)).toBe(anchor));
});
