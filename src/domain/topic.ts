import { type Case, caseFormNames } from './case.ts';
import type { Catalogue } from './catalogue.ts';
import { stageNames } from './lesson.ts';
import type { PageLink } from './page.ts';

/** A heading and the pages under it. */
export interface PageSection {
  id: string;
  heading: string;
  pages: (PageLink & { label?: string })[];
}

const labelled = (page: Case) => ({
  ...page,
  label: [caseFormNames[page.form], page.place, page.period].filter(Boolean).join('，'),
});

/** What a topic page lists: guides, cases by form, lessons, campaigns; empty parts left out. */
export function composeTopicSections(catalogue: Catalogue, topic: string): PageSection[] {
  const of = <P extends PageLink>(pages: readonly P[]) =>
    pages.filter((page) => page.topic.id === topic);
  const sections: PageSection[] = [
    { id: 'guides', heading: '指南：一篇答一个问题', pages: of(catalogue.guides) },
    {
      id: 'scams',
      heading: '骗局还原：一步步演给您看',
      pages: of(catalogue.cases)
        .filter(({ form }) => form === 'scam')
        .map(labelled),
    },
    {
      id: 'disputes',
      heading: '纠纷：后来怎么了结的',
      pages: of(catalogue.cases)
        .filter(({ form }) => form === 'dispute')
        .map(labelled),
    },
    {
      id: 'practices',
      heading: '做法：机构当时怎么做',
      pages: of(catalogue.cases)
        .filter(({ form }) => form === 'practice')
        .map(labelled),
    },
    {
      id: 'lessons',
      heading: '上课用',
      pages: of(catalogue.lessons).map((page) => ({
        ...page,
        label: `${stageNames[page.plan.stage]}，${page.plan.minutes} 分钟`,
      })),
    },
    { id: 'campaigns', heading: '网点物料', pages: of(catalogue.campaigns) },
  ];
  return sections.filter(({ pages }) => pages.length > 0);
}

/** The guides of one topic, in their own order. */
export function guidesOfTopic(guides: Catalogue['guides'], topic: string): Catalogue['guides'] {
  return guides.filter((page) => page.topic.id === topic);
}

/** Guides under one heading per topic, in the order of the topics. */
export function composeGuideSections(catalogue: Catalogue): PageSection[] {
  return catalogue.topics.map(({ id, name }) => ({
    id,
    heading: name,
    pages: guidesOfTopic(catalogue.guides, id),
  }));
}

/** Cases under one heading per form: reconstructions first, because that is what a frightened reader needs. */
export function composeCaseSections(catalogue: Catalogue): PageSection[] {
  return composeSections(
    catalogue.cases,
    [
      ['scam', '骗局还原'],
      ['dispute', '纠纷'],
    ],
    (page) => page.form,
  );
}

/** Practices under the place they come from. */
export function composePracticeSections(catalogue: Catalogue): PageSection[] {
  const practices = catalogue.cases.filter(({ form }) => form === 'practice');
  const places = [...new Set(practices.map(({ place }) => place ?? '其他'))];
  return composeSections(
    practices,
    places.map((place, index) => [place, place, `place-${index + 1}`]),
    (page) => page.place ?? '其他',
  );
}

function composeSections(
  cases: readonly Case[],
  groups: readonly (readonly [string, string, string?])[],
  group: (page: Case) => string,
): PageSection[] {
  return groups
    .map(([key, heading, id]) => ({
      id: id ?? key,
      heading,
      pages: cases.filter((page) => group(page) === key).map(labelled),
    }))
    .filter(({ pages }) => pages.length > 0);
}
