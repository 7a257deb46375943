/** Circles between modules that are still to be cut. The list may only shrink. */
export const knownCircles: readonly string[] = [
  'src/domain/catalogue.ts → src/domain/lesson/remarks.ts',
  'src/domain/catalogue.ts → src/domain/lesson/remarks.ts → src/domain/hotline.ts',
  'src/domain/catalogue.ts → src/domain/lesson.ts → src/domain/lesson/remarks.ts',
];

/** Files over their line that are still to be split. The list may only shrink. */
export const knownLongFiles: readonly string[] = [
  'src/components/campaign/CampaignKit.astro',
  'src/components/campaign/PersonalDesk.astro',
  'src/components/campaign/personalise.ts',
  'src/components/lesson/LessonAfter.astro',
  'src/components/site/AccessTable.astro',
  'src/domain/catalogue.ts',
  'src/domain/checks/check-campaigns.ts',
  'src/pages/campaigns/[slug].astro',
  'src/press/compose/piece-rows.ts',
];

/** Functions over the line that are still to be split, as `file: name`. The list may only shrink. */
export const knownLongFunctions: readonly string[] = [
  'src/components/care/reader.ts: wireReader',
  'src/domain/branch.ts: readBranches',
  'src/domain/catalogue.ts: assembleCatalogue',
  'src/domain/checks/check-campaigns.ts: checkEditions',
  'src/domain/checks/check-campaigns.ts: checkLengths',
  'src/domain/checks/check-lesson.ts: checkQuestion',
  'src/domain/checks/check-relations.ts: ownReferences',
  'src/domain/lesson/quiz.ts: composeBody',
  'src/editorial/check-names.ts: checkNames',
  'src/editorial/check-plain-fields.ts: checkPlainFields',
  'src/editorial/check-tables.ts: checkTables',
  'src/editorial/check-tags.ts: checkTag',
  'src/editorial/decode-text.ts: decodeText',
  'src/editorial/desk.ts: checkContent',
  'src/editorial/explain-mdx.ts: explainAngle',
  'src/editorial/explain-shape.ts: explainRest',
  'src/editorial/scaffold-campaign.ts: composeCampaignFields',
  'src/press/compose/campaign-documents.ts: composePlan',
  'src/press/compose/campaign-documents.ts: composeSummary',
  'src/press/compose/campaign-pieces.ts: composePieces',
  'src/press/compose/campaign-words.ts: composeCampaignWords',
  'src/press/render/docx.ts: renderDocx',
  'src/press/render/lesson-docx.ts: renderLessonDocx',
  'src/press/render/pptx.ts: defineMasters',
  'src/press/render/pptx.ts: drawMark',
  'src/press/render/pptx.ts: renderPptx',
  'src/search/build/build-index.ts: writeOwn',
  'src/search/client/pagefind-postings.ts: createPagefindPostings',
  'src/search/core/respelling.ts: createRespelling',
  'src/search/core/scan-postings.ts: createScanPostings',
];
