import type { Entries, Entry } from '../../src/domain/entry.ts';
import type { CampaignData } from '../../src/schemas/campaign.ts';

/** A valid kit content/ does not have: the words of the first one, under a name and a code of its own. */
export function withOneMoreKit(entries: Entries, id = 'one-more-kit'): Entries {
  const first: Entry<CampaignData> | undefined = entries.campaigns[0];
  if (!first) throw new Error('content/campaigns/ is empty');
  const more = {
    ...first,
    id,
    file: `content/campaigns/${id}.mdx`,
    data: { ...first.data, title: `另一套${first.data.title}`, code: 'omk' },
  };
  return { ...entries, campaigns: [...entries.campaigns, more] };
}
