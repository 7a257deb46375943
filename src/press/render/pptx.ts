import PptxGenJS from 'pptxgenjs';
import sharp from 'sharp';
import type { Deck, DeckSlide } from '../deck.ts';
import { type Field, looks, type Mark, tone } from './lesson-looks.ts';
import { normalizeOoxml } from './ooxml.ts';

const YAHEI = 'Microsoft YaHei';
const LANGUAGE = 'zh-CN';
const PICTURE_PIXELS = 720;

type Slide = ReturnType<PptxGenJS['addSlide']>;

/** A drawing of ours as PNG for a slide: every Office draws PNG, only new ones draw SVG. */
async function drawPicture(svg: string): Promise<string> {
  const png = await sharp(Buffer.from(svg.replaceAll('currentColor', '#1a1c1a')), { density: 1080 })
    .resize(PICTURE_PIXELS)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  return `image/png;base64,${png.toString('base64')}`;
}

const lineOf = ({ line, dashed }: Mark) => ({
  color: line ?? tone.ink,
  width: 1.5,
  ...(dashed && { dashType: 'dash' as const }),
});

/** The words of a mark: a bold lead where it has one, then its text. */
function runsOf({ text = '', head, size, bold, stacked, colour = tone.ink, song }: Mark) {
  const look = {
    fontSize: size ?? 30,
    fontFace: song ? 'SimSun' : YAHEI,
    color: colour,
    lang: LANGUAGE,
    bold: bold ?? false,
  };
  const words = { text, options: look };
  if (!head) return [words];
  const lead = { ...look, bold: true, color: tone.pine, ...(stacked && { breakLine: true }) };
  return [{ text: stacked ? head : `${head}　`, options: lead }, words];
}

function drawMark(slide: Slide, mark: Mark): void {
  const { x, y, w, h, text, fill, line, top, align = 'left' } = mark;
  if (h === 0) {
    slide.addShape('line', { x, y, w, h, line: lineOf(mark) });
    return;
  }
  const box = {
    x,
    y,
    w,
    h,
    ...(fill && { fill: { color: fill } }),
    ...(line && { line: { color: line, width: 2.25 } }),
  };
  if (text === undefined) {
    slide.addShape('rect', box);
    return;
  }
  slide.addText(runsOf(mark), {
    ...box,
    ...((fill || line) && { shape: 'rect' as const }),
    align,
    valign: top ? 'top' : 'middle',
    margin: line ? 14 : 0,
    lineSpacingMultiple: 1.12,
    lang: LANGUAGE,
  });
}

const edge = { rect: { x: 0, y: 0, w: 0.32, h: 7.5, fill: { color: tone.pine } } };

function titleAt(at: Field, fontSize: number, valign: 'top' | 'middle' | 'bottom') {
  const look = { fontFace: YAHEI, lang: LANGUAGE, bold: true, color: tone.ink, margin: 0 };
  return {
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        ...at,
        ...look,
        align: 'left' as const,
        fontSize,
        valign,
      },
      text: '',
    },
  };
}

function defineMasters(deck: PptxGenJS): void {
  deck.defineSlideMaster({
    title: 'COVER',
    background: { color: tone.paper },
    objects: [
      edge,
      { rect: { x: 0.9, y: 4.5, w: 7.6, h: 0.09, fill: { color: tone.amber } } },
      titleAt({ x: 0.9, y: 1.6, w: 7.9, h: 2.75 }, 60, 'bottom'),
    ],
  });
  deck.defineSlideMaster({
    title: 'STEP',
    background: { color: tone.paper },
    objects: [
      edge,
      { rect: { x: 0.9, y: 1.62, w: 11.6, h: 0.05, fill: { color: tone.ink } } },
      titleAt({ x: 0.9, y: 0.72, w: 9.4, h: 0.85 }, 40, 'middle'),
    ],
    slideNumber: {
      x: 12.1,
      y: 6.86,
      w: 0.9,
      h: 0.45,
      fontFace: YAHEI,
      fontSize: 22,
      color: tone.ink2,
      align: 'right',
    },
  });
}

function drawCover(slide: Slide, { lines, label }: DeckSlide): void {
  const text = (words: string, y: number, size: number, h: number): Mark => ({
    x: 0.9,
    y,
    w: 7.9,
    h,
    text: words,
    size,
    colour: tone.ink2,
  });
  drawMark(slide, { ...text(label, 1.05, 24, 0.5), bold: true, colour: tone.pine });
  lines.forEach(({ text: words }, index) => {
    drawMark(
      slide,
      index === 0 && lines.length > 1
        ? { ...text(words, 4.75, 34, 0.8), colour: tone.ink, bold: true }
        : { ...text(words, 5.6, 24, 1), top: true },
    );
  });
}

function drawStep(
  slide: Slide,
  { label, look, lines }: DeckSlide & { look: keyof typeof looks },
  pictured: boolean,
): void {
  const bold = { size: 22, bold: true, colour: tone.pine, align: 'right' } as const;
  drawMark(slide, { x: 9.2, y: 0.2, w: 3.3, h: 0.48, text: label, ...bold });
  const narrow = pictured && look !== 'steps';
  const field = { x: 0.9, y: 1.95, w: narrow ? 8.5 : 11.6, h: 4.8 };
  for (const mark of looks[look](lines, field)) drawMark(slide, mark);
}

/** Where the drawing of a slide stands. */
function pictureField(look: DeckSlide['look']): Field {
  if (look === 'cover') return { x: 9.2, y: 1.9, w: 3.4, h: 3.4 };
  if (look === 'steps') return { x: 11.2, y: 5.75, w: 1.3, h: 1.3 };
  return { x: 9.8, y: 2.5, w: 2.7, h: 2.7 };
}

async function drawSlide(file: PptxGenJS, slide: DeckSlide): Promise<void> {
  const { title, look, drawing, notes } = slide;
  const drawn = file.addSlide({ masterName: look === 'cover' ? 'COVER' : 'STEP' });
  drawn.addText(title, { placeholder: 'title' });
  if (look === 'cover') drawCover(drawn, slide);
  else drawStep(drawn, { ...slide, look }, drawing !== undefined);
  if (drawing !== undefined) {
    const data = await drawPicture(drawing);
    drawn.addImage({ data, altText: `插图：${title}`, ...pictureField(look) });
  }
  drawn.addNotes(notes);
}

/** A deck as PPTX with real text boxes, titles, notes and alternative texts; the same bytes at every build. */
export async function renderPptx(deck: Deck): Promise<Buffer> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title;
  file.author = deck.author;
  file.company = deck.author;
  file.subject = deck.subject;
  file.theme = { headFontFace: YAHEI, bodyFontFace: YAHEI };
  defineMasters(file);
  for (const slide of deck.slides) await drawSlide(file, slide);
  const bytes = await file.write({ outputType: 'uint8array', compression: true });
  return normalizeOoxml(bytes as Uint8Array, deck.day);
}
