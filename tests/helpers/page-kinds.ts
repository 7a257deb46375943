import { pages } from './site.ts';

const firstCampaign = pages.find(({ url }) => /^\/campaigns\/[^/]+\/$/.test(url));

/** One page of every kind, so that a test in the browser need not open all of them. */
export const pageKinds: readonly (readonly [kind: string, path: string])[] = [
  ['home', '/'],
  ['index of guides', '/guides/'],
  ['topic', '/topics/telecom-fraud/'],
  ['guide', '/guides/safe-account/'],
  ['index of cases', '/cases/'],
  ['dispute', '/cases/hotel-air-conditioning/'],
  ['practice', '/cases/look-listen-ask/'],
  ['scam, step by step', '/cases/scam-safe-account/'],
  ['index of practices', '/practices/'],
  ['index of lessons', '/lessons/'],
  ['lesson', '/lessons/part-time-trap/'],
  ['lesson as slides', '/lessons/part-time-trap/show/'],
  ['lesson as questions', '/lessons/part-time-trap/quiz/'],
  ['lesson as a check before and after', '/lessons/part-time-trap/check/'],
  ['index of campaigns', '/campaigns/'],
  ...(firstCampaign
    ? ([
        ['campaign', firstCampaign.url],
        ['desk of a campaign', `${firstCampaign.url}poster/`],
      ] as const)
    : []),
  ['help', '/help/'],
  ['way of a complaint', '/complaints/'],
  ['hotlines', '/hotlines/'],
  ['facts', '/facts/'],
  ['charts', '/data/'],
  ['source', '/sources/fraud-keywords-2025/'],
  ['sources', '/sources/'],
  ['term', '/terms/safe-account/'],
  ['terms', '/terms/'],
  ['calendar', '/calendar/'],
  ['index of all pages', '/all/'],
  ['about', '/about/'],
  ['corrections', '/corrections/'],
  ['accessibility', '/accessibility/'],
  ['search with a query', '/search/?q=安全账户'],
  ['page for lost readers', '/no/such/page/'],
];
