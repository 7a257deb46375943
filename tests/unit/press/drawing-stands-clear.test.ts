import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { renderSvg } from '../../../src/press/render/typst.ts';
import type { Sheet } from '../../../src/press/sheet.ts';
import { compositions } from '../../../src/schemas/campaign.ts';
import { designedKits } from '../../helpers/designed-kits.ts';

vi.setConfig({ testTimeout: 120_000 });
const WIDTH = 360;

async function paint(sheet: Sheet): Promise<{ data: Buffer; width: number; height: number }> {
  const svg = await renderSvg(sheet);
  const own = Number(/width="([\d.]+)/.exec(svg)?.[1] ?? WIDTH);
  const drawn = sharp(Buffer.from(svg), { density: (72 * WIDTH) / own, limitInputPixels: false })
    .flatten({ background: '#fff' })
    .greyscale();
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The picture without its drawing. */
const bare = (sheet: Sheet): Sheet => ({
  ...sheet,
  inputs: { ...sheet.inputs, kit: { ...(sheet.inputs.kit as object), drawing: [] } },
});

/** Spots that carry something else under the rectangle the drawing fills; none where there is no drawing. */
async function spotsUnderDrawing(sheet: Sheet): Promise<{ drawn: number; covered: number }> {
  const [full, empty] = [await paint(sheet), await paint(bare(sheet))];
  const spots = [...full.data.keys()].filter(
    (spot) => Math.abs((full.data[spot] ?? 0) - (empty.data[spot] ?? 0)) > 24,
  );
  const [xs, ys] = [
    spots.map((spot) => spot % full.width),
    spots.map((spot) => Math.floor(spot / full.width)),
  ];
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  const ground = empty.data[box.top * full.width + box.left] ?? 0;
  let covered = 0;
  for (let y = box.top; y <= box.bottom; y += 1) {
    for (let x = box.left; x <= box.right; x += 1)
      if (Math.abs((empty.data[y * full.width + x] ?? 0) - ground) > 24) covered += 1;
  }
  return { drawn: spots.length, covered };
}

test.each([['poster-a3.pdf'], ['vertical.png'], ['cover-square.png'], ['poster-a4-bw.pdf']])(
  'on %s the drawing lies on no word, in every design of every kit',
  async (file) => {
    const faults: string[] = [];
    let drawings = 0;
    // The black-and-white poster has one design for all.
    for (const composition of file.includes('-bw') ? [undefined] : compositions) {
      for (const { id, pieces } of designedKits(composition)) {
        const job = pieces.find((piece) => piece.file === file)?.job;
        if (!job || !('sheet' in job)) throw new Error(`${file} is no sheet`);
        const { drawn, covered } = await spotsUnderDrawing(job.sheet);
        if (drawn > 0) drawings += 1;
        if (covered > 0) faults.push(`${composition ?? 'own design'}, ${id}: ${covered}`);
      }
    }
    expect(faults).toEqual([]);
    expect(drawings).toBeGreaterThan(4);
  },
);
