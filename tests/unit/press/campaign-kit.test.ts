import { describe, expect, test, vi } from 'vitest';
import { assembleCatalogue, type Catalogue } from '../../../src/domain/catalogue.ts';
import type { Entries } from '../../../src/domain/entry.ts';
import { campaignPieces } from '../../../src/press/compose/campaign-pieces.ts';
import { composeCampaignWords } from '../../../src/press/compose/campaign-words.ts';
import { makePieces } from '../../../src/press/piece.ts';
import { drawingReader } from '../../../src/press/read-drawing.ts';
import { renderDocx } from '../../../src/press/render/docx.ts';
import { addPageBoxes } from '../../../src/press/render/page-boxes.ts';
import { renderText } from '../../../src/press/render/plain-text.ts';
import { renderTypstPdf } from '../../../src/press/render/typst.ts';
import { renderZip } from '../../../src/press/render/zip.ts';
import { TODAY } from '../../helpers/builders.ts';
import { loadEntries } from '../../helpers/load-catalogue.ts';

// Reading all content and drawing with a cold compiler takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const entries = loadEntries();
const assemble = (campaigns: Entries['campaigns'], facts = entries.facts) =>
  assembleCatalogue({ ...entries, campaigns, facts }, TODAY);
const real = assemble(entries.campaigns);

function piecesOf(catalogue: Catalogue) {
  const campaign = catalogue.campaigns.find(({ id }) => id === 'anti-fraud');
  if (!campaign) throw new Error('anti-fraud is gone');
  const words = composeCampaignWords(campaign, catalogue, drawingReader(catalogue));
  return { campaign, words, pieces: makePieces(campaignPieces, { campaign, words }) };
}

const sheetOf = (file: string, catalogue = real) => {
  const job = piecesOf(catalogue).pieces.find((piece) => piece.file === file)?.job;
  if (job?.format !== 'pdf') throw new Error(`${file} is no sheet`);
  return job.sheet;
};

/** The real content with one word of one campaign changed. */
const withKit = (
  change: (
    kit: Entries['campaigns'][number]['data'],
  ) => Partial<Entries['campaigns'][number]['data']>,
) =>
  assemble(
    entries.campaigns.map((entry) =>
      entry.id === 'anti-fraud'
        ? { ...entry, data: { ...entry.data, ...change(entry.data) } }
        : entry,
    ),
  );

test('changing one hotline in content/facts changes poster, SMS and broadcast together', () => {
  const changed = assemble(
    entries.campaigns,
    entries.facts.map((fact) =>
      fact.id === 'hotline-96110'
        ? {
            ...fact,
            data: {
              ...fact.data,
              periods: fact.data.periods.map((period) => ({ ...period, value: '96119' })),
            },
          }
        : fact,
    ),
  );
  const { words, pieces } = piecesOf(changed);
  expect(words.hotlines.map(({ number }) => number)).toContain('96119');
  for (const file of ['sms.txt', 'broadcast.txt', 'moments.txt', 'article.txt']) {
    const job = pieces.find((piece) => piece.file === file)?.job;
    const text = job?.format === 'text' ? job.text : '';
    expect([file, text.includes('96119'), text.includes('96110')]).toEqual([file, true, false]);
  }
});

describe('what would print wrong stops the build', () => {
  test('a claim too long for the poster is refused by the name of its field', async () => {
    const sheet = sheetOf(
      'poster-a3.pdf',
      withKit(() => ({ claim: '这一句话实在太长'.repeat(9) })),
    );
    await expect(renderTypstPdf(sheet)).rejects.toThrow(
      /content\/campaigns\/anti-fraud\.mdx.*放不下：claim/,
    );
  });

  test('points too long for the leaflet are refused by the name of their field', async () => {
    const sheet = sheetOf(
      'leaflet.pdf',
      withKit((kit) => ({
        points: kit.points.map((point) => ({ ...point, text: point.text.repeat(6) })),
      })),
    );
    await expect(renderTypstPdf(sheet)).rejects.toThrow(/放不下：points/);
  });

  test('a character no font has is refused, naming it and the file', async () => {
    const sheet = sheetOf(
      'poster-a4.pdf',
      withKit(() => ({ claim: '𠮷祥如意' })),
    );
    await expect(renderTypstPdf(sheet)).rejects.toThrow(
      /content\/campaigns\/anti-fraud\.mdx.*没有“𠮷”/,
    );
  });

  test('a character an LED controller has not is refused', () => {
    expect(() => renderText('𠮷', 'gbk', 'content/campaigns/x.mdx')).toThrow(
      /content\/campaigns\/x\.mdx：GBK 里没有“𠮷”/,
    );
  });
});

describe('two builds give the same bytes', () => {
  test('a press PDF with its boxes', async () => {
    const make = async () => addPageBoxes(await renderTypstPdf(sheetOf('leaflet-print.pdf')));
    expect((await make()).equals(await make())).toBe(true);
  });

  test('a DOCX, a second later', async () => {
    const job = piecesOf(real).pieces.find(({ file }) => file === 'plan.docx')?.job;
    if (job?.format !== 'docx') throw new Error('no plan');
    const first = await renderDocx(job.paper);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await renderDocx(job.paper)).equals(first)).toBe(true);
  });

  test('a ZIP', () => {
    const files = [{ name: '甲.txt', bytes: Buffer.from('一') }];
    expect(renderZip(files).equals(renderZip(files))).toBe(true);
  });
});
