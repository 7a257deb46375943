import { describe, expect, test } from 'vitest';
import { assembleCatalogue } from '../../../src/domain/catalogue.ts';
import { composeCitedBy } from '../../../src/domain/cited-by.ts';
import { composeHelpline, composeHotline, linkHotlines } from '../../../src/domain/hotline.ts';
import { aCase, aFact, aGuide, aTopic, someEntries, TODAY } from '../../helpers/builders.ts';

const guides = [
  aGuide({ title: '丙', order: 30 }, { id: 'third' }),
  aGuide(
    { title: '甲', order: 10, related: ['cases/a-case'], summary: '{some-days}内答复' },
    { id: 'first' },
  ),
  aGuide({ title: '乙', order: 20 }, { id: 'second' }),
  aGuide(
    { title: '别的主题', topic: 'insurance', order: 1 },
    { id: 'elsewhere', file: 'content/guides/insurance/elsewhere.mdx' },
  ),
];
const catalogue = assembleCatalogue(
  someEntries({
    guides,
    cases: [aCase()],
    topics: [aTopic({ order: 20 }, 'insurance'), aTopic()],
  }),
  TODAY,
);
const page = (key: string) => catalogue.pages.get(key);

describe('a catalogue', () => {
  test('fills facts into the words of every page', () =>
    expect(page('guides/first')?.summary).toBe('20 日内答复'));
  test('numbers notes in the order of the sources', () => {
    expect(page('guides/first')?.notes.map(({ number, source }) => [number, source.id])).toEqual([
      [1, 'a-law'],
    ]);
  });
  test('leads from one guide to the next of its topic by order', () => {
    expect([page('guides/second')?.previous?.title, page('guides/second')?.next?.title]).toEqual([
      '甲',
      '丙',
    ]);
    expect(page('guides/elsewhere')?.previous).toBeUndefined();
  });
  test('relates both ways: the case knows the guide that names it, and no page is related to itself', () => {
    expect(page('guides/first')?.related[0]?.url).toBe('/cases/a-case/');
    expect(page('cases/a-case')?.related.map(({ title }) => title)).toContain('甲');
    for (const each of catalogue.pages.values())
      expect(each.related.map(({ url }) => url)).not.toContain(each.url);
  });
  test('tells for every source which pages cite it', () => {
    expect(
      composeCitedBy(catalogue)
        .get('a-law')
        ?.map(({ url }) => url),
    ).toEqual(expect.arrayContaining(['/guides/first/', '/help/', '/hotlines/']));
  });
});

describe('hotlines', () => {
  test('the red line follows the order of identity.yaml', () =>
    expect(composeHelpline(catalogue).map(({ number }) => number)).toEqual(['99110']));
  test.each([
    [
      'a number becomes something to dial',
      '打 99110 问',
      [{ text: '打 ' }, { text: '99110', tel: '99110' }, { text: ' 问' }],
    ],
    ['a longer number is left alone', '打 991100 问', [{ text: '打 991100 问' }]],
  ])('%s', (_, text, expected) => expect(linkHotlines(text, catalogue)).toEqual(expected));
  test.each([
    ['a number one calls says when to', {}, '什么时候打：急的时候', ''],
    [
      'a number that only sends messages says what to do about one',
      { smsOnly: true },
      '收到以后：急的时候',
      '',
    ],
    [
      'a number nobody verified says so',
      { status: 'unverified' as const },
      '什么时候打：急的时候',
      '（打之前请先核对）',
    ],
  ])(
    '%s',
    (_, {
      smsOnly,
      status = 'verified',
    }: { smsOnly?: boolean; status?: 'verified' | 'unverified' }, when, doubt) => {
      const { data } = aFact({
        kind: 'hotline',
        callWhen: '急的时候',
        periods: [{ value: '99110', source: 'a-law', ref: 'F-001', status }],
        ...(smsOnly && { smsOnly }),
      });
      expect(composeHotline({ id: 'hotline-test', ...data }, TODAY)).toMatchObject({ when, doubt });
    },
  );
});
