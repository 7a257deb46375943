import { describe, expect, test } from 'vitest';
import { inksOf } from '../../../../src/components/campaign/branch-ink.ts';
import {
  arrangeBranch,
  type BranchFields,
  layoutBranch,
  type Measure,
} from '../../../../src/components/campaign/branch-layout.ts';

const square: Measure = (text, size) => [...text].length * size;
const slot = { w: 90, h: 40, size: 7, floor: 5, rows: 3 };
const empty: BranchFields = { institution: '', name: '', address: '', phone: '', hours: '' };

describe('the branch in its box', () => {
  test('nothing filled in leaves rules to write on, inside the box', () => {
    const lines = layoutBranch(empty, slot, square) ?? [];
    expect(lines.map(({ text }) => text)).toEqual(['网点', '地址', '电话']);
    for (const { x, y, rule } of lines)
      expect([x >= 0, y <= slot.h, (rule ?? 0) > 0 && (rule ?? 0) < slot.w]).toEqual([
        true,
        true,
        true,
      ]);
  });

  test.each([
    ['name alone', { name: '一支行' }, ['一支行', '地址', '电话']],
    ['telephone alone', { phone: '1234567' }, ['网点', '地址', '电话：1234567']],
    ['institution alone', { institution: '幸福银行' }, ['幸福银行', '网点', '地址', '电话']],
    ['hours alone', { hours: '周一' }, ['网点', '地址', '电话', '时间：周一']],
  ])('what is left empty beside %s keeps its line to write on', (_, fields, expected) => {
    const lines = layoutBranch({ ...empty, ...fields }, slot, square) ?? [];
    expect(lines.map(({ text }) => text)).toEqual(expected);
    for (const { text, size, rule = 0 } of lines) {
      const isLabel = ['网点', '地址', '电话'].includes(text);
      expect([text, rule > 0, rule + square(text, size, 500) <= slot.w]).toEqual([
        text,
        isLabel,
        true,
      ]);
    }
  });

  test('every line stays inside the box and no character is lost', () => {
    const fields = {
      ...empty,
      name: '翠微县龘街农村信用合作分社',
      address: '翠微县龘街龙潭巷七号原供销社旧址',
      phone: '0999-1234567',
    };
    const lines = layoutBranch(fields, slot, square) ?? [];
    expect(lines.map(({ text }) => text).join('')).toBe(
      `${fields.name}地址：${fields.address}电话：${fields.phone}`,
    );
    for (const { text, size, y } of lines)
      expect([square(text, size, 500) <= slot.w, y <= slot.h]).toEqual([true, true]);
  });

  test('no line ends with an opening bracket or begins with a closing one', () => {
    for (let length = 1; length < 14; length += 1) {
      const lines =
        layoutBranch({ ...empty, address: `${'路'.repeat(length)}（旧址）巷` }, slot, square) ?? [];
      expect([length, lines.filter(({ text }) => /[（]$|^[）]/.test(text))]).toEqual([length, []]);
    }
  });

  test('what does not fit at the smallest size is refused, not shrunk further', () => {
    expect(layoutBranch({ ...empty, address: '长'.repeat(200) }, slot, square)).toBeUndefined();
  });

  test.each([
    ['a Latin word', { address: `${'路'.repeat(10)} Xingfu` }, 'Xingfu'],
    [
      'a telephone number with its extension',
      { address: '路'.repeat(8), phone: '0571-1234567-80' },
      '0571-1234567-80',
    ],
    ['hours', { hours: '周一至周五上午下午 8:30—17:00' }, '8:30—17:00'],
  ])('%s is not cut in two', (_, fields, word) => {
    const lines = layoutBranch({ ...empty, ...fields }, { ...slot, w: 80 }, square) ?? [];
    expect(lines.filter(({ text }) => text.includes(word))).toHaveLength(1);
  });

  test('a word longer than the box is cut rather than lost', () => {
    const lines = layoutBranch({ ...empty, name: 'X'.repeat(30) }, slot, square) ?? [];
    expect(lines.map(({ text }) => text).join('')).toBe(`${'X'.repeat(30)}地址电话`);
    for (const { text, size } of lines) expect(square(text, size, 700)).toBeLessThanOrEqual(slot.w);
  });

  test('no character stands alone on the last line where a slightly smaller size prevents it', () => {
    const lines = layoutBranch({ ...empty, address: '路'.repeat(10) }, slot, square) ?? [];
    expect(lines.map(({ text }) => text)).toEqual(['网点', `地址：${'路'.repeat(10)}`, '电话']);
  });
});

describe('in the two rows of a roll-up', () => {
  const wide = { w: 420, h: 74, size: 20, floor: 12, rows: 2 };
  test.each([
    ['short names share a line', '幸福银行', '一支行', ['幸福银行一支行', '电话：1234567']],
    [
      'long names stand under one another',
      '幸福县幸福农村商业银行',
      '人民路营业部支行',
      ['幸福县幸福农村商业银行', '人民路营业部支行', '电话：1234567'],
    ],
  ])('%s', (_, institution, name, expected) => {
    expect(
      (layoutBranch({ ...empty, institution, name, phone: '1234567' }, wide, square) ?? []).map(
        ({ text }) => text,
      ),
    ).toEqual(expected);
  });
});

test('the two rows of a roll-up keep the line for the telephone, and know no address', () => {
  const lines =
    layoutBranch(
      { ...empty, name: '一支行', address: '幸福路', hours: '周一' },
      { w: 420, h: 74, size: 20, floor: 12, rows: 2 },
      square,
    ) ?? [];
  expect(lines.map(({ text }) => text)).toEqual(['一支行', '电话']);
});

describe('a logo in process inks', () => {
  test.each([
    ['black is black ink alone', [0, 0, 0], [0, 0, 0, 255]],
    ['grey is black ink alone', [128, 128, 128], [0, 0, 0, 127]],
    ['white is no ink', [255, 255, 255], [0, 0, 0, 0]],
    ['red', [255, 0, 0], [0, 255, 255, 0]],
    ['a dark green stays green', [10, 107, 79], [231, 0, 67, 148]],
  ] as const)('%s', (_, [red, green, blue], inks) => {
    expect(inksOf(red, green, blue)).toEqual(inks);
  });

  test('no colour takes more than 300 %', () => {
    const steps = Array.from({ length: 18 }, (_, index) => index * 15);
    for (const red of steps)
      for (const green of steps)
        for (const blue of steps)
          expect(inksOf(red, green, blue).reduce((sum, ink) => sum + ink)).toBeLessThanOrEqual(765);
  });
});

describe('a logo beside the words', () => {
  const whole = { ...slot, x: 10, y: 20, turn: 0 };
  const mark = { width: 400, height: 400 };
  const many = {
    ...empty,
    institution: '幸福县幸福农村商业银行股份',
    name: '人民路支行',
    address: '幸福县人民路八十八号县医院对面',
    phone: '0571-1234567',
    hours: '周一到周五',
  };

  test('takes a fifth of the box beside a few words, and leaves them the rest', () => {
    const arranged = arrangeBranch({ ...empty, name: '一支行' }, whole, square, mark);
    expect(arranged?.mark?.w).toBeCloseTo(18);
    expect(arranged?.words.x).toBeCloseTo(10 + 18 + 3.6);
  });

  test('gives way to many words rather than push them out', () => {
    const arranged = arrangeBranch(many, whole, square, mark);
    expect(arranged?.lines.length).toBeGreaterThan(4);
    expect(arranged?.mark?.w).toBeLessThan(18);
    for (const { text, size, y } of arranged?.lines ?? [])
      expect([square(text, size, 500) <= (arranged?.words.w ?? 0), y <= slot.h]).toEqual([
        true,
        true,
      ]);
  });

  test('stands inside the box however tall or wide it is', () => {
    for (const size of [
      { width: 900, height: 30 },
      { width: 30, height: 900 },
    ]) {
      const arranged = arrangeBranch({ ...empty, name: '一支行' }, whole, square, size);
      expect([
        (arranged?.mark?.h ?? 99) <= slot.h,
        (arranged?.mark?.w ?? 99) <= slot.w * 0.2,
      ]).toEqual([true, true]);
    }
  });
});
