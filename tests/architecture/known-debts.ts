/** Circles between modules that are still to be cut. The list may only shrink. */
export const knownCircles: readonly string[] = [];

/** Files over their line that are still to be split. The list may only shrink. */
export const knownLongFiles: readonly string[] = [];

/** Functions over the line that are still to be split, as `file: name`. The list may only shrink. */
export const knownLongFunctions: readonly string[] = [
  'src/components/care/reader.ts: wireReader',
  'src/domain/branch.ts: readBranches',
  'src/domain/catalogue.ts: assembleCatalogue',
  'src/domain/checks/check-campaigns.ts: checkLengths',
  'src/domain/checks/check-relations.ts: ownReferences',
  'src/editorial/check-names.ts: checkNames',
  'src/editorial/check-plain-fields.ts: checkPlainFields',
  'src/editorial/check-tables.ts: checkTables',
  'src/editorial/decode-text.ts: decodeText',
  'src/editorial/desk.ts: checkContent',
  'src/editorial/explain-mdx.ts: explainAngle',
  'src/editorial/explain-shape.ts: explainRest',
  'src/editorial/scaffold-campaign.ts: composeCampaignFields',
  'src/search/build/build-index.ts: writeOwn',
  'src/search/client/pagefind-postings.ts: createPagefindPostings',
  'src/search/core/respelling.ts: createRespelling',
  'src/search/core/scan-postings.ts: createScanPostings',
];
