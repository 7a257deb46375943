import { expect, test, vi } from 'vitest';
import { POINT_WIDTH } from '../../../src/domain/campaign.ts';
import { assembleCatalogue } from '../../../src/domain/catalogue.ts';
import { campaignPieces } from '../../../src/press/compose/campaign-pieces.ts';
import { composeCampaignWords } from '../../../src/press/compose/campaign-words.ts';
import { makePieces } from '../../../src/press/piece.ts';
import { drawingReader } from '../../../src/press/read-drawing.ts';
import { renderSvg, renderTypstPdf } from '../../../src/press/render/typst.ts';
import { compositions } from '../../../src/schemas/campaign.ts';
import { TODAY } from '../../helpers/builders.ts';
import { loadEntries } from '../../helpers/load-catalogue.ts';

vi.setConfig({ testTimeout: 180_000 });
const ID = 'anti-fraud';
const entries = loadEntries();

/** `count` characters, in two halves where a writer would make two. */
function long(count: number): string {
  const half = Math.floor(count / 2);
  return count > 8 ? `${'字'.repeat(half)}，${'字'.repeat(count - half - 1)}` : '字'.repeat(count);
}

/** A kit in which every field is as long as `src/schemas/campaign.ts` allows. */
function longestKit(composition: (typeof compositions)[number]) {
  const campaigns = entries.campaigns.map((entry) => {
    if (entry.id !== ID) return entry;
    const { data } = entry;
    return {
      ...entry,
      data: {
        ...data,
        bait: long(8),
        verdict: '字'.repeat(10),
        poster: { ...data.poster, composition, verdictLines: [long(6), long(6)] },
        claim: long(20),
        points: data.points.map((point) => ({ ...point, head: long(14), text: long(POINT_WIDTH) })),
        hangUpTitle: long(13),
        hangUpOn: Array.from({ length: 5 }, () => long(24)),
        steps: Array.from({ length: 6 }, () => long(40)),
        hotlines: ['hotline-110', 'hotline-96110', 'hotline-12378'],
        leaflet: {
          front: long(16),
          remember: long(16),
          questions: Array.from({ length: 2 }, () => ({ ask: long(30), answer: long(110) })),
        },
        led: Array.from({ length: 4 }, () => long(16)),
      },
    };
  });
  const catalogue = assembleCatalogue({ ...entries, campaigns }, TODAY);
  const campaign = catalogue.campaigns.find(({ id }) => id === ID);
  if (!campaign) throw new Error(`${ID} is gone`);
  const words = composeCampaignWords(campaign, catalogue, drawingReader(catalogue));
  return makePieces(campaignPieces, { campaign, words });
}

test.each(compositions)(
  'what the check lets pass, fits every piece of a %s',
  async (composition) => {
    const drawn: string[] = [];
    const kit = longestKit(composition);
    for (const { file, job } of kit) {
      if (job.format === 'pdf')
        drawn.push(`${file} ${(await renderTypstPdf(job.sheet)).length > 20_000}`);
      if (job.format === 'png')
        drawn.push(`${file} ${(await renderSvg(job.sheet)).length > 5_000}`);
    }
    expect(drawn.filter((line) => !line.endsWith('true'))).toEqual([]);
    expect(drawn).toHaveLength(kit.filter(({ job }) => 'sheet' in job).length);
  },
);
