import PptxGenJS from 'pptxgenjs';
import sharp from 'sharp';
import type { Deck, DeckSlide } from '../compose/lesson-deck.ts';
import { type Field, looks, type Mark, tone } from './lesson-looks.ts';
import { normalizeOoxml } from './ooxml.ts';

const YAHEI = 'Microsoft YaHei';
const LANGUAGE = 'zh-CN';
const PICTURE_PIXELS = 720;

/** A drawing as the deck needs it: its bytes, and what it shows. */
export interface DeckPicture {
  data: string;
  alt: string;
}

type Slide = ReturnType<PptxGenJS['addSlide']>;

/** A drawing of ours as PNG for a slide: every Office draws PNG, only new ones draw SVG. */
export async function renderDeckPicture(svg: string, alt: string): Promise<DeckPicture> {
  const png = await sharp(Buffer.from(svg.replaceAll('currentColor', '#1a1c1a')), { density: 1080 })
    .resize(PICTURE_PIXELS)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  return { data: `image/png;base64,${png.toString('base64')}`, alt };
}

function drawMark(
  slide: Slide,
  {
    x,
    y,
    w,
    h,
    text,
    head,
    size,
    bold,
    stacked,
    top,
    colour = tone.ink,
    fill,
    line,
    dashed,
    align = 'left',
    song,
  }: Mark,
): void {
  if (h === 0) {
    slide.addShape('line', {
      x,
      y,
      w,
      h: 0,
      line: { color: line ?? tone.ink, width: 1.5, ...(dashed && { dashType: 'dash' }) },
    });
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
  const look = {
    fontSize: size ?? 30,
    fontFace: song ? 'SimSun' : YAHEI,
    color: colour,
    lang: LANGUAGE,
    bold: bold ?? false,
  };
  const runs = head
    ? [
        {
          text: stacked ? head : `${head}　`,
          options: { ...look, bold: true, color: tone.pine, ...(stacked && { breakLine: true }) },
        },
        { text, options: look },
      ]
    : [{ text, options: look }];
  const inset = line ? 14 : 0;
  slide.addText(runs, {
    ...box,
    ...((fill || line) && { shape: 'rect' as const }),
    align,
    valign: top ? 'top' : 'middle',
    margin: inset,
    lineSpacingMultiple: 1.12,
    lang: LANGUAGE,
  });
}

function defineMasters(deck: PptxGenJS): void {
  const edge = { rect: { x: 0, y: 0, w: 0.32, h: 7.5, fill: { color: tone.pine } } };
  const title = {
    fontFace: YAHEI,
    lang: LANGUAGE,
    bold: true,
    color: tone.ink,
    align: 'left' as const,
    margin: 0,
  };
  const placeholder = (at: Field, fontSize: number, valign: 'top' | 'middle' | 'bottom') => ({
    placeholder: {
      options: { name: 'title', type: 'title' as const, ...at, ...title, fontSize, valign },
      text: '',
    },
  });
  deck.defineSlideMaster({
    title: 'COVER',
    background: { color: tone.paper },
    objects: [
      edge,
      { rect: { x: 0.9, y: 4.5, w: 7.6, h: 0.09, fill: { color: tone.amber } } },
      placeholder({ x: 0.9, y: 1.6, w: 7.9, h: 2.75 }, 60, 'bottom'),
    ],
  });
  deck.defineSlideMaster({
    title: 'STEP',
    background: { color: tone.paper },
    objects: [
      edge,
      { rect: { x: 0.9, y: 1.62, w: 11.6, h: 0.05, fill: { color: tone.ink } } },
      placeholder({ x: 0.9, y: 0.72, w: 9.4, h: 0.85 }, 40, 'middle'),
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

/** A deck as PPTX with real text boxes, titles, notes and alternative texts; the same bytes at every build. */
export async function renderPptx(
  deck: Deck,
  pictures: ReadonlyMap<DeckSlide, DeckPicture>,
): Promise<Buffer> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title;
  file.author = deck.author;
  file.company = deck.author;
  file.subject = deck.subject;
  file.theme = { headFontFace: YAHEI, bodyFontFace: YAHEI };
  defineMasters(file);
  for (const slide of deck.slides) {
    const cover = slide.look === 'cover';
    const drawn = file.addSlide({ masterName: cover ? 'COVER' : 'STEP' });
    const picture = pictures.get(slide);
    drawn.addText(slide.title, { placeholder: 'title' });
    if (slide.look === 'cover') drawCover(drawn, slide);
    else {
      drawMark(drawn, {
        x: 9.2,
        y: 0.2,
        w: 3.3,
        h: 0.48,
        text: slide.label,
        size: 22,
        bold: true,
        colour: tone.pine,
        align: 'right',
      });
      const narrow = picture && slide.look !== 'steps';
      for (const mark of looks[slide.look](slide.lines, {
        x: 0.9,
        y: 1.95,
        w: narrow ? 8.5 : 11.6,
        h: 4.8,
      }))
        drawMark(drawn, mark);
    }
    if (picture) {
      const place = cover
        ? { x: 9.2, y: 1.9, w: 3.4, h: 3.4 }
        : slide.look === 'steps'
          ? { x: 11.2, y: 5.75, w: 1.3, h: 1.3 }
          : { x: 9.8, y: 2.5, w: 2.7, h: 2.7 };
      drawn.addImage({ data: picture.data, altText: picture.alt, ...place });
    }
    drawn.addNotes(slide.notes);
  }
  const bytes = await file.write({ outputType: 'uint8array', compression: true });
  return normalizeOoxml(bytes as Uint8Array, deck.day);
}
