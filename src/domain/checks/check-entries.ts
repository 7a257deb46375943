import type { Entries } from '../entry.ts';
import { type Issue, sortIssues } from '../issue.ts';
import { checkCampaigns } from './check-campaigns.ts';
import { checkCorrections } from './check-corrections.ts';
import { checkDates } from './check-dates.ts';
import { checkFacts } from './check-facts.ts';
import { checkKinds } from './check-kinds.ts';
import { checkRelations } from './check-relations.ts';
import { checkSearchWords } from './check-search-words.ts';
import { checkCitations, checkSources } from './check-sources.ts';
import { checkTopics } from './check-topics.ts';
import { checkUniqueness } from './check-uniqueness.ts';

/** Every fault of meaning in well-formed content, as of `today`, sorted by file and line. */
export function checkEntries(entries: Entries, today: string): Issue[] {
  return sortIssues([
    ...checkRelations(entries),
    ...checkSources(entries),
    ...checkCitations(entries),
    ...checkFacts(entries, today),
    ...checkDates(entries, today),
    ...checkCorrections(entries, today),
    ...checkUniqueness(entries),
    ...checkKinds(entries),
    ...checkTopics(entries),
    ...checkCampaigns(entries, today),
    ...checkSearchWords(entries),
  ]);
}
