import { assembleCatalogue } from '../../src/domain/catalogue.ts';
import { campaignPieces } from '../../src/press/compose/campaign-pieces.ts';
import {
  type CampaignWords,
  composeCampaignWords,
} from '../../src/press/compose/campaign-words.ts';
import { type MadePiece, makePieces } from '../../src/press/piece.ts';
import { drawingReader } from '../../src/press/read-drawing.ts';
import type { compositions } from '../../src/schemas/campaign.ts';
import { TODAY } from './builders.ts';
import { loadEntries } from './load-catalogue.ts';

/** One campaign ready for the press. */
export interface DesignedKit {
  id: string;
  words: CampaignWords;
  pieces: MadePiece[];
}

const entries = loadEntries();

/** The real kits, all on one composition when it is named: what is said of a design holds with the words of every kit. */
export function designedKits(composition?: (typeof compositions)[number]): DesignedKit[] {
  const campaigns = entries.campaigns.map((entry) =>
    composition
      ? { ...entry, data: { ...entry.data, poster: { ...entry.data.poster, composition } } }
      : entry,
  );
  const catalogue = assembleCatalogue({ ...entries, campaigns }, TODAY);
  return catalogue.campaigns.map((campaign) => {
    const words = composeCampaignWords(campaign, catalogue, drawingReader(catalogue));
    return { id: campaign.id, words, pieces: makePieces(campaignPieces, { campaign, words }) };
  });
}
