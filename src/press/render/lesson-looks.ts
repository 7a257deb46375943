import type { DeckSlide } from '../deck.ts';

/** Ink and paper of the slides, as Office wants colours. */
export const tone = {
  paper: 'FBF8F1',
  sheet: 'FFFFFF',
  ink: '1A1C1A',
  ink2: '474B47',
  rule: 'D9D3C3',
  pine: '0B4A3A',
  wash: 'E4EFE9',
  cinnabar: 'A3181B',
  amber: 'F5C244',
} as const;
type Tone = (typeof tone)[keyof typeof tone];

/** One thing on a slide, in inches; `text` without `fill` is a bare text box. */
export interface Mark {
  x: number;
  y: number;
  w: number;
  h: number;
  text?: string;
  /** A bold lead before the text, in its own colour. */
  head?: string;
  /** At the top of its box, not in the middle. */
  top?: boolean;
  /** The lead on a line of its own. */
  stacked?: boolean;
  size?: number;
  bold?: boolean;
  colour?: Tone;
  fill?: Tone;
  line?: Tone;
  dashed?: boolean;
  align?: 'left' | 'center' | 'right';
  song?: boolean;
}

/** The field the words of a slide may use, in inches. */
export interface Field {
  x: number;
  y: number;
  w: number;
  h: number;
}

type Lines = DeckSlide['lines'];

const whole = ({ head, text }: Lines[number]) => (head ? `${head}：${text}` : text);
const longest = (lines: Lines) => Math.max(...lines.map((line) => [...whole(line)].length));

/** Rows of a ledger: number, word, what it means, a dashed rule between. */
function drawRows(lines: Lines, { x, y, w, h }: Field): Mark[] {
  const height = Math.min(1.6, h / lines.length);
  const size =
    lines.length > 4 || (longest(lines) > 24 && lines.length > 3)
      ? 28
      : lines.length > 3 || longest(lines) > 22
        ? 32
        : 36;
  return lines.flatMap((line, index): Mark[] => {
    const top = y + index * height;
    return [
      {
        x,
        y: top + height / 2 - 0.35,
        w: 0.7,
        h: 0.7,
        fill: tone.pine,
        text: String(index + 1),
        size: 30,
        bold: true,
        colour: tone.sheet,
        align: 'center',
      },
      {
        x: x + 1,
        y: top,
        w: w - 1,
        h: height,
        text: line.text,
        size,
        colour: tone.ink,
        ...(line.head && { head: line.head }),
      },
      ...(index < lines.length - 1
        ? [{ x, y: top + height, w, h: 0, line: tone.ink2, dashed: true }]
        : []),
    ];
  });
}

/** Steps side by side on cards with one hard shadow, an arrow's gap between. */
function drawSteps(lines: Lines, { x, y, w, h }: Field): Mark[] {
  const gap = 0.35;
  const width = (w - gap * (lines.length - 1)) / lines.length;
  const height = Math.min(3.6, h);
  const size = longest(lines) * 0.55 > (width - 0.5) * 2 ? 30 : 40;
  return lines.flatMap((line, index): Mark[] => {
    const left = x + index * (width + gap);
    return [
      { x: left + 0.12, y: y + 0.12, w: width, h: height, fill: tone.wash },
      { x: left, y, w: width, h: height, fill: tone.sheet, line: tone.ink },
      {
        x: left,
        y,
        w: 0.9,
        h: 0.9,
        fill: tone.pine,
        text: String(index + 1),
        size: 36,
        bold: true,
        colour: tone.sheet,
        align: 'center',
      },
      {
        x: left + 0.25,
        y: y + 1,
        w: width - 0.5,
        h: height - 1.15,
        text: line.text,
        size,
        bold: true,
        stacked: true,
        colour: tone.ink,
        ...(line.head && { head: line.head }),
      },
    ];
  });
}

const OWN = /^(我|柜员|小安|店员)$/;

/** A conversation: the other side at the left, one's own side at the right on pale green. */
function drawTalk(lines: Lines, { x, y, w, h }: Field): Mark[] {
  const height = h / lines.length;
  const width = w * 0.82;
  return lines.flatMap(({ head, text }, index): Mark[] => {
    const own = OWN.test(head);
    const left = own ? x + w - width : x;
    const top = y + index * height;
    return [
      {
        x: left,
        y: top,
        w: width,
        h: 0.42,
        text: head,
        size: 22,
        bold: true,
        colour: own ? tone.pine : tone.cinnabar,
        align: own ? 'right' : 'left',
      },
      {
        x: left,
        y: top + 0.44,
        w: width,
        h: height - 0.6,
        fill: own ? tone.wash : tone.sheet,
        line: own ? tone.pine : tone.ink,
        text,
        size: lines.length > 3 ? 28 : 32,
        colour: tone.ink,
      },
    ];
  });
}

const POINTS_AN_INCH = 72;
const BIG_SIZES = [66, 60, 54, 50, 46, 42];

/** The largest size at which the words take at most two lines (three when long) and the last line is no orphan. */
function bigSize(text: string, width: number): number {
  const length = [...text].length;
  const fits = (size: number) => {
    const each = Math.floor((width * POINTS_AN_INCH) / size) - 1;
    const rows = Math.ceil(length / each);
    const last = length - (rows - 1) * each;
    return rows <= (length > 28 ? 3 : 2) && (rows === 1 || last > 3);
  };
  return BIG_SIZES.find(fits) ?? 42;
}

/** One big question on an amber marker. */
function drawAsk(lines: Lines, { x, y, w, h }: Field): Mark[] {
  const text = lines.map(whole).join('\n');
  const height = Math.min(h, 3.4);
  return [
    { x, y: y + 0.3, w: 0.28, h: height, fill: tone.amber },
    {
      x: x + 0.6,
      y: y + 0.3,
      w: w - 0.6,
      h: height,
      text,
      size: bigSize(text, w - 0.6),
      bold: true,
      colour: tone.ink,
    },
  ];
}

/** What the other side says, in Song type: bait looks like bait. */
function drawQuote(lines: Lines, { x, y, w, h }: Field): Mark[] {
  const text = lines.map(whole).join('\n');
  const height = Math.min(h, 3.4);
  return [
    { x: x + 0.14, y: y + 0.44, w, h: height, fill: tone.rule },
    {
      x,
      y: y + 0.3,
      w,
      h: height,
      fill: tone.sheet,
      line: tone.cinnabar,
      text,
      size: bigSize(text, w - 0.4),
      bold: true,
      colour: tone.cinnabar,
      song: true,
      align: 'center',
    },
  ];
}

/** How each look of a slide is laid out. */
export const looks: Record<
  Exclude<DeckSlide['look'], 'cover'>,
  (lines: Lines, field: Field) => Mark[]
> = {
  rows: drawRows,
  steps: drawSteps,
  talk: drawTalk,
  ask: drawAsk,
  quote: drawQuote,
};
