/** One page of every kind of the 关怀版, with what it is the twin of. */
export const careKinds: readonly (readonly [kind: string, path: string])[] = [
  ['关怀版 home', '/care/'],
  ['关怀版 guide', '/care/guides/safe-account/'],
  ['关怀版 guides', '/care/guides/'],
  ['关怀版 scam, step by step', '/care/cases/scam-safe-account/'],
  ['关怀版 dispute', '/care/cases/hotel-air-conditioning/'],
  ['关怀版 practice with a chart', '/care/cases/service-index/'],
  ['关怀版 cases', '/care/cases/'],
  ['关怀版 topic', '/care/topics/telecom-fraud/'],
  ['关怀版 term', '/care/terms/safe-account/'],
  ['关怀版 search', '/care/search/'],
  ['关怀版 help', '/care/help/'],
  ['关怀版 situation', '/care/help/paid/'],
  ['关怀版 hotlines', '/care/hotlines/'],
  ['关怀版 way of a complaint', '/care/complaints/'],
];
