import { describe, expect, test } from 'vitest';
import {
  addRound,
  countRight,
  formatScore,
  isOpen,
  phaseOf,
  readAnswers,
  readRounds,
  writeAnswers,
  writeRounds,
} from '../../../../src/domain/lesson/quiz-record.ts';

describe('a check before and after the lesson, kept in the address', () => {
  test.each([
    ['nothing', '', { before: [], after: [] }, 'before'],
    ['the first round', 'pre=1.2', { before: ['1', '2'], after: [] }, 'between'],
    ['both', 'pre=1.2&post=2.2', { before: ['1', '2'], after: ['2', '2'] }, 'done'],
  ])('%s', (_, words, rounds, phase) => {
    expect(readRounds(`#${words}`)).toEqual(rounds);
    expect(writeRounds(rounds)).toBe(words);
    expect(phaseOf(rounds)).toBe(phase);
  });

  test('a round is added behind the first, and the first stays as it was', () => {
    const first = addRound({ before: [], after: [] }, ['1']);
    expect(first).toEqual({ before: ['1'], after: [] });
    expect(addRound(first, ['2'])).toEqual({ before: ['1'], after: ['2'] });
  });

  test('right answers are counted, missing ones are wrong', () => {
    expect(countRight(['1', '2'], ['1', '1', '3'])).toBe(1);
  });
});

describe('the answers of a worksheet, kept in the address', () => {
  test('come back as they were written, commas included', () => {
    const answers: [string, string][] = [
      ['q1', 'B,C,A'],
      ['q3', '2'],
    ];
    expect([...readAnswers(`#${writeAnswers(answers)}`)]).toEqual(answers);
    expect(writeAnswers([])).toBe('');
  });

  test('an address of before the redesign is understood', () => {
    expect(readAnswers('#q1=B%2CC&q3=2').get('q1')).toBe('B,C');
  });
});

test.each([
  ['', true],
  ['A,,B', true],
  ['A,B', false],
])('“%s” is not chosen yet: %s', (answer, open) => expect(isOpen(answer)).toBe(open));

test('a score says what is left, and at the end what nobody judged', () => {
  expect(formatScore({ done: 1, right: 1, all: 3 })).toBe('做了 1 题，对了 1 题，还有 2 题。');
  expect(formatScore({ done: 3, right: 2, all: 3 })).toContain('请对照答案自己看');
});
