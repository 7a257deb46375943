import { describe, expect, test } from 'vitest';
import { findPhoneNumbers, isDialable, telAddress } from '../../../src/domain/phone-number.ts';

test.each([
  ['拨打 400-123-4567', '4001234567'],
  ['４００ １２３ ４５６７', '4001234567'],
  ['400—123—4567', '4001234567'],
  ['+86 138-1234-5678', '8613812345678'],
  ['微信同号13812345678', '13812345678'],
  ['021－12345678', '02112345678'],
  ['（0571）8888 6666', '057188886666'],
  ['找 12387 投诉', '12387'],
  ['客服95588转9', '95588'],
  ['银行短信 106980095588 发来', '106980095588'],
  ['加 QQ 123456789', '123456789'],
  ['拨壹贰叁捌柒', '12387'],
  ['打客服，12387，人工', '12387'],
  ['12387/12388', '12387,12388'],
  ['12387，12388', '12387,12388'],
  ['12387～12388', '12387,12388'],
  ['打 12387 号', '12387'],
  ['热线：8001', '8001'],
  ['请打九六幺幺零', '96110'],
])('%s holds the number %s', (text, digits) => {
  expect(
    findPhoneNumbers(text)
      .map((found) => found.digits)
      .join(),
  ).toBe(digits);
});

test.each([
  '转了 12000 元',
  '转了 12387 块钱',
  '共 95588 人次',
  '10000 × 0.05% ＝ 5',
  '每年 2021-11-20 核对',
  '电话 2021-11-20 开通',
  '第 12387 号公告',
  'F-110、hotline-12387',
  '编号 GB/T 45251—2025',
  '拨打 3 次以上',
  '打了 300 多个电话',
  '余额 ￥12387',
  '二〇二一年',
  '1,234,567',
  '12387.50',
])('%s holds none', (text) => {
  expect(findPhoneNumbers(text)).toEqual([]);
});

describe('only what can be dialled becomes a link', () => {
  test.each(['110', '12378', '400-810-8866', '010-12345678'])('%s', (number) => {
    expect(isDialable(number)).toBe(true);
    expect(telAddress(number)).toBe(`tel:${number}`);
  });

  test.each([
    '11',
    '110转1',
    '打110',
    '110;ext=1',
    '',
    '1-',
    '--',
    '12345678901234',
    '400 810 8866',
  ])('%s is refused', (number) => {
    expect(isDialable(number)).toBe(false);
    expect(() => telAddress(number)).toThrow('不是能拨的号码');
  });
});
