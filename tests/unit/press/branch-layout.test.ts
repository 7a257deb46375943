import { describe, expect, test } from 'vitest';
import { type BranchFields, layoutBranch, type Measure } from '../../../src/components/campaign/branch-layout.ts';

const square: Measure = (text, size) => [...text].length * size;
const slot = { w: 90, h: 40, size: 7, floor: 5, rows: 3 };
const empty: BranchFields = { institution: '', name: '', address: '', phone: '', hours: '' };

describe('the branch in its box', () => {
  test('nothing filled in leaves rules to write on, inside the box', () => {
    const lines = layoutBranch(empty, slot, square) ?? [];
    expect(lines.map(({ text }) => text)).toEqual(['网点', '地址', '电话']);
    for (const { x, y, rule } of lines) expect([x >= 0, y <= slot.h, (rule ?? 0) > 0 && (rule ?? 0) < slot.w]).toEqual([true, true, true]);
  });

  test('every line stays inside the box and no character is lost', () => {
    const fields = { ...empty, name: '翠微县龘街农村信用合作分社', address: '翠微县龘街龙潭巷七号原供销社旧址', phone: '0999-1234567' };
    const lines = layoutBranch(fields, slot, square) ?? [];
    expect(lines.map(({ text }) => text).join('')).toBe(`${fields.name}地址：${fields.address}电话：${fields.phone}`);
    for (const { text, size, y } of lines) expect([square(text, size, 500) <= slot.w, y <= slot.h]).toEqual([true, true]);
  });

  test('no line ends with an opening bracket or begins with a closing one', () => {
    for (let length = 1; length < 14; length += 1) {
      const lines = layoutBranch({ ...empty, address: `${'路'.repeat(length)}（旧址）巷` }, slot, square) ?? [];
      expect([length, lines.filter(({ text }) => /[（]$|^[）]/.test(text))]).toEqual([length, []]);
    }
  });

  test('what does not fit at the smallest size is refused, not shrunk further', () => {
    expect(layoutBranch({ ...empty, address: '长'.repeat(200) }, slot, square)).toBeUndefined();
  });
});
