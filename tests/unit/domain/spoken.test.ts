import { describe, expect, test } from 'vitest';
import { composeSpeech, splitSentences } from '../../../src/domain/spoken.ts';

const sentences = (text: string) =>
  splitSentences(text).map(({ from, to }) => text.slice(from, to));

describe('a text is read sentence by sentence', () => {
  test.each([
    ['full stops end a sentence', '先停下。再打电话。', ['先停下。', '再打电话。']],
    [
      'a closing quote belongs to its sentence',
      '他说“快转！”你挂断。',
      ['他说“快转！”', '你挂断。'],
    ],
    ['a text without a stop is one sentence', '现在怎么做', ['现在怎么做']],
    ['marks in a row end one sentence', '真的？！不是……', ['真的？！', '不是……']],
    ['white space alone is not read', '好。 \n', ['好。']],
    ['nothing is nothing', '', []],
  ])('%s', (_, text, expected) => expect(sentences(text)).toEqual(expected));
});

describe('a voice says', () => {
  const hotlines = ['110', '96110', '400-810-8866'];
  test.each([
    ['a hotline figure by figure', '自己拨 110 问', '自己拨 幺幺零 问'],
    ['a long hotline without its dashes', '打 400-810-8866', '打 四零零 八幺零 八八六六'],
    ['an amount as it stands', '20 日内，49,900 元', '20 日内，49,900 元'],
    ['a number that only contains a hotline as it stands', '1100 元', '1100 元'],
    ['no drawn marks', '⚑ 破绽 → 停', '破绽 停'],
  ])('%s', (_, text, expected) => expect(composeSpeech(text, hotlines)).toBe(expected));
});
