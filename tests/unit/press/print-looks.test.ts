import { describe, expect, test, vi } from 'vitest';
import type { CampaignWords } from '../../../src/press/compose/campaign-words.ts';
import { renderTypstPdf } from '../../../src/press/render/typst.ts';
import { JOINER } from '../../../src/press/sheet.ts';
import { compositions } from '../../../src/schemas/campaign.ts';
import { type DesignedKit, designedKits } from '../../helpers/designed-kits.ts';
import { linesOf, type PrintedLine, readLines } from '../../helpers/read-lines.ts';

vi.setConfig({ testTimeout: 120_000 });
const POINTS_PER_MM = 72 / 25.4;

async function drawLines({ pieces }: DesignedKit, file: string): Promise<PrintedLine[]> {
  const job = pieces.find((piece) => piece.file === file)?.job;
  if (!job || !('sheet' in job)) throw new Error(`${file} is no sheet`);
  return readLines(await renderTypstPdf(job.sheet));
}

/** Sentences that are set in lines of their own choosing. */
const sentences = ({ points, steps, leaflet, hotlines }: CampaignWords) => [
  ...points.flatMap(({ head, text }) => [head, text]),
  ...steps,
  ...leaflet.questions.flatMap(({ ask, answer }) => [ask, answer]),
  ...hotlines.map(({ handles }) => handles),
];
/** Letters that carry the line; signs do not. */
const letters = (text: string) => text.replace(/[，。、；：！？“”（）《》]/g, '').length;

/** Where in a sentence without spaces a line may begin. */
function wordStarts(sentence: string): Set<number> {
  const starts = new Set<number>();
  let [at, joined] = [0, false];
  for (const letter of sentence.replace(/\s/g, '')) {
    if (letter !== JOINER && !joined) starts.add(at);
    if (letter !== JOINER) at += letter.length;
    joined = letter === JOINER;
  }
  return starts;
}

describe.each(compositions)('a %s poster is read from three metres', (composition) => {
  // print.md: 8 mm for each metre is easy, 4 mm is the least. A sheet half as wide is read from half as far.
  test.each([
    ['poster-a2.pdf', 420 / 297],
    ['poster-a3.pdf', 1],
    ['poster-a4.pdf', 210 / 297],
    ['poster-a4-bw.pdf', 210 / 297],
  ])('%s: headline at 8 mm a metre, points and claim at 4 mm', async (file, scale) => {
    for (const kit of designedKits(composition)) {
      const lines = await drawLines(kit, file);
      const smallest = (sentence: string) =>
        Math.min(...linesOf(sentence, lines).map(({ size }) => size));
      const { words } = kit;
      const least = (mm: number) => mm * 3 * POINTS_PER_MM * scale * 0.995;
      for (const line of words.verdictLines)
        expect([kit.id, line, smallest(line) >= least(8)]).toEqual([kit.id, line, true]);
      for (const text of [
        words.claim,
        ...words.points.flatMap((point) => [point.head, point.text]),
      ]) {
        expect([
          kit.id,
          text,
          smallest(text) >= least(4) && Number.isFinite(smallest(text)),
        ]).toEqual([kit.id, text, true]);
      }
      const counts = words.points.map(({ text }) => linesOf(text, lines).length);
      expect([kit.id, new Set(counts).size]).toEqual([kit.id, 1]);
    }
  });
});

describe('lines end where a reader takes breath', () => {
  test.each([
    ['leaflet.pdf'],
    ['poster-a3.pdf'],
    ['poster-a4-bw.pdf'],
    ['rollup-print.pdf'],
    ['vertical.png'],
  ])('%s: no line is left with one or two letters, and none begins inside a word', async (file) => {
    let set = 0;
    for (const kit of designedKits()) {
      const lines = await drawLines(kit, file);
      for (const sentence of sentences(kit.words)) {
        const found = linesOf(sentence, lines);
        if (found.length < 2) continue;
        set += 1;
        expect([kit.id, found.map(({ text }) => text).filter((text) => letters(text) < 3)]).toEqual(
          [kit.id, []],
        );
        const starts = wordStarts(sentence);
        let at = 0;
        for (const { text } of found) {
          expect([kit.id, text, starts.has(at)]).toEqual([kit.id, text, true]);
          at += text.length;
        }
      }
    }
    expect(set).toBeGreaterThan(9);
  });

  test('the paragraphs on the flap of a leaflet have lines of about one length', async () => {
    for (const kit of designedKits()) {
      const lines = await drawLines(kit, 'leaflet.pdf');
      for (const { answer } of kit.words.leaflet.questions) {
        const widths = linesOf(answer, lines).map(({ x, end }) => end - x);
        expect(widths.length).toBeGreaterThan(2);
        expect([
          kit.id,
          answer,
          Math.min(...widths.slice(0, -1)) / Math.max(...widths) > 0.72,
        ]).toEqual([kit.id, answer, true]);
      }
    }
  });
});

test.each([
  ['poster-a2.pdf'],
  ['poster-a2-print.pdf'],
  ['poster-a3.pdf'],
  ['poster-a4.pdf'],
  ['poster-a4-bw.pdf'],
  ['tent.pdf'],
  ['rollup-print.pdf'],
  ['leaflet.pdf'],
])('%s: no title of a law is cut in two, and the last day stands in one line', async (file) => {
  for (const kit of designedKits()) {
    const lines = (await drawLines(kit, file)).map(({ text }) => text);
    expect([kit.id, lines.filter((text) => text.includes('依据') && !text.endsWith('》'))]).toEqual(
      [kit.id, []],
    );
    expect([
      kit.id,
      lines.some((text) => text.includes(kit.words.stamp.replace(/\s/g, ''))),
    ]).toEqual([kit.id, true]);
  }
});

describe('a tent card stands as a triangle of two faces and a base', () => {
  // Faces of 124 mm meet over a base of 34; the edge of 15 lies inside the foot of the far face.
  const [SHEET, FACE, EDGE] = [297, 124, 15];

  test.each([
    ['until when it holds, on the near face', '有效期至', 2 * FACE, FACE],
    ['how to fold it, on the base', '沿三条虚线', SHEET - EDGE, 2 * FACE],
    ['where the glue goes, on the edge alone', '只在这一条涂胶', SHEET, SHEET - EDGE],
  ])('it says %s', async (_, words, lowest, highest) => {
    for (const kit of designedKits()) {
      const line = (await drawLines(kit, 'tent.pdf')).find(({ text }) => text.includes(words));
      const fromTop = SHEET - (line?.y ?? 0) / POINTS_PER_MM;
      expect([kit.id, fromTop > highest && fromTop < lowest]).toEqual([kit.id, true]);
    }
  });

  test.each([['tent.pdf'], ['tent-print.pdf']])(
    'the list of files speaks of three folds: %s',
    (file) => {
      for (const { pieces } of designedKits())
        expect(pieces.find((piece) => piece.file === file)?.how).toMatch(/三(条虚线|道折痕)/);
    },
  );
});

test('what is to be read in the long picture is 16 px on a phone 360 wide', async () => {
  for (const kit of designedKits()) {
    const lines = await drawLines(kit, 'long.png');
    for (const sentence of [
      ...kit.words.points.flatMap(({ head, text }) => [head, text]),
      ...kit.words.steps,
      ...kit.words.hangUpOn.map((words) => `“${words}”`),
    ]) {
      const sizes = linesOf(sentence, lines).map(({ size }) => size);
      expect([
        kit.id,
        sentence,
        sizes.length > 0 && Math.min(...sizes) >= (16 * 1080) / 360,
      ]).toEqual([kit.id, sentence, true]);
    }
  }
});

test('the note beside a leaflet for the press ends before the mark of its first fold', async () => {
  const FIRST_FOLD = (12 + 97) * POINTS_PER_MM;
  for (const kit of designedKits()) {
    const notes = (await drawLines(kit, 'leaflet-print.pdf')).filter(({ text }) =>
      /出血3mm|勾口97mm/.test(text),
    );
    expect(notes.length).toBeGreaterThan(0);
    for (const { text, end } of notes)
      expect([kit.id, text, end < FIRST_FOLD]).toEqual([kit.id, text, true]);
  }
});
