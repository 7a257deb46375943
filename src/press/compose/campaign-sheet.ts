import type { Campaign } from '../../domain/campaign.ts';
import type { Sheet } from '../sheet.ts';
import type { CampaignWords } from './campaign-words.ts';
import type { Options } from './designs.ts';

/** What every piece of a kit is made of. */
export interface KitMatter {
  campaign: Campaign;
  words: CampaignWords;
  /** Leaves the branch's box empty, for a name to be written in by a browser. */
  blank?: boolean;
}

/** The content file of a campaign, for messages about its words. */
export const campaignSource = ({ id }: Pick<Campaign, 'id'>) => `content/campaigns/${id}.mdx`;

/** The sheet of a campaign on one template. */
export function campaignSheet(
  { campaign, words, blank }: KitMatter,
  template: string,
  options: Options = {},
): Sheet {
  return {
    template,
    inputs: { kit: words, piece: { ...options, ...(blank && { blank }) } },
    source: campaignSource(campaign),
  };
}
