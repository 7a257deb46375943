import type { Identity } from '../schemas/site.ts';
import type { Guide } from './guide.ts';
import { type Lesson, stageNames } from './lesson.ts';
import type { Page } from './page.ts';

const CONTEXT = 'https://schema.org';
const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** Schema.org BreadcrumbList for a trail whose last step is the page at `path`. */
export function composeBreadcrumbData(
  trail: readonly { name: string; url?: string }[],
  path: string,
  absolute: (path: string) => string,
): object {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(url ?? path),
    })),
  };
}

/** Schema.org Article; a lesson is a LearningResource, with its length and audience. */
export function composeArticleData(
  page: Page,
  identity: Identity,
  canonical: string,
  lesson?: Lesson,
): object {
  const common = {
    '@context': CONTEXT,
    headline: page.title,
    name: page.title,
    description: page.summary,
    inLanguage: 'zh-CN',
    datePublished: page.published,
    dateModified: page.reviewed,
    author: { '@type': 'Organization', name: identity.publisher },
    publisher: { '@type': 'Organization', name: identity.publisher },
    isAccessibleForFree: true,
    license: LICENSE,
    mainEntityOfPage: canonical,
  };
  if (!lesson) return { ...common, '@type': 'Article' };
  return {
    ...common,
    '@type': 'LearningResource',
    learningResourceType: '教案',
    educationalLevel: stageNames[lesson.plan.stage],
    timeRequired: `PT${lesson.plan.minutes}M`,
    teaches: lesson.plan.aims,
  };
}

/** Schema.org FAQPage of a guide's questions, or nothing when it has none. */
export function composeFaqData(guide: Pick<Guide, 'faq'>): object[] {
  if (guide.faq.length === 0) return [];
  return [
    {
      '@context': CONTEXT,
      '@type': 'FAQPage',
      mainEntity: guide.faq.map(({ question, answer }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
    },
  ];
}
