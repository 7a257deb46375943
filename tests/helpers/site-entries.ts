import type { Entry } from '../../src/domain/entry.ts';
import type { SiteData } from '../../src/schemas/site.ts';

const topicIds = [
  'telecom-fraud',
  'credit-repair',
  'elder-care',
  'complaints',
  'insurance',
  'cards-loans',
] as const;

/** Every file of `content/site/`, valid and small. */
export function theSite(): Entry<SiteData>[] {
  const cited = {
    sources: [{ id: 'a-law', facts: ['F-001'] }],
    reviewed: '2026-11-01',
    reviewBy: '2027-05-01',
  };
  const files: SiteData[] = [
    {
      file: 'identity',
      name: '测试站',
      seal: '测试站点',
      tagline: '查一查',
      publisher: '编辑部',
      url: 'https://example.org',
      region: '全国',
      contact: '写信',
      disclaimer: '不收费。',
      helpline: ['hotline-test'],
      helplineLead: '先停下',
    },
    {
      file: 'topics',
      topics: topicIds.map((id) => ({ id, name: id.slice(0, 8), blurb: '简介', intro: '开头' })),
    },
    {
      file: 'home',
      headline: ['转账之前，', '先看一眼。'],
      lead: '导语',
      featuredCase: 'a-case',
      phrases: ['一', '二', '三'].map((label) => ({ label, page: 'guides/a-guide' })),
    },
    {
      file: 'emergency',
      bring: ['身份证'],
      never: ['再转钱'],
      searchTags: [],
      ...cited,
      situations: (['paid', 'gave-code', 'shared-screen', 'suspect'] as const).map((id) => ({
        id,
        title: '处境',
        drawing: 'help',
        steps: [{ do: '打 {hotline-test}' }],
      })),
    },
    {
      file: 'complaint-path',
      notes: [],
      ...cited,
      stages: ['a', 'b', 'c', 'd'].map((id) => ({
        id,
        name: '网点',
        who: '柜台',
        how: ['说清楚'],
        time: '{some-days}内',
        cost: '不要钱',
      })),
      kinds: ['投诉', '举报', '信访'].map((name) => ({ name, what: '什么', to: '找谁' })),
    },
    {
      file: 'corrections',
      tell: '写清网址',
      promises: ['马上改'],
      since: '2026-01-01',
      records: [],
    },
  ];
  return files.map((data) => ({ id: data.file, file: `content/site/${data.file}.yaml`, data }));
}
