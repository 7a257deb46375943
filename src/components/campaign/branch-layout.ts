import type { Slot } from '../../domain/personal-sheet.ts';

/** What a branch fills in; every field may be empty. */
export interface BranchFields {
  institution: string;
  name: string;
  address: string;
  phone: string;
  hours: string;
}

/** One run of text or one rule to write on, in millimetres from the top left of the slot; `y` is the baseline. */
export interface PlacedLine {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: 500 | 700;
  /** Length of the rule to write on, where nothing was filled in. */
  rule?: number;
}

/** Width of a text of `size` millimetres, in millimetres. */
export type Measure = (text: string, size: number, weight: number) => number;

/** Lines stand apart as far as there is room, and a line to write on takes the height of a hand where it can. */
const SPACINGS = [
  { leading: 1.28, blank: 1.7 },
  { leading: 1.28, blank: 1.3 },
  { leading: 1.18, blank: 1 },
] as const;
type Spacing = (typeof SPACINGS)[number];
const NAME_SCALE = 1.25;

interface Wish {
  text: string;
  scale: number;
  weight: 500 | 700;
  /** Nothing was filled in: `text` is the label before a line to write on. */
  blank?: boolean;
}

const RULE_GAP = 0.4;
/** The length of a line to write on, after its label. */
const ruleAfter = (label: string, size: number, width: number, measure: Measure) =>
  Math.max(0, width - measure(label, size, 500) - size * RULE_GAP);

/** Whether there is nothing to print: the box then holds lines to write on alone. */
const isEmpty = (fields: BranchFields, rows: number) =>
  !(
    fields.institution ||
    fields.name ||
    fields.phone ||
    (rows > 2 && (fields.address || fields.hours))
  );

function wishesOf(
  fields: BranchFields,
  { rows, w, size }: Pick<Slot, 'rows' | 'w' | 'size'>,
  measure: Measure,
): Wish[] {
  const blank = (text: string): Wish => ({ text, scale: 1, weight: 500, blank: true });
  const body = (label: string, text: string): Wish =>
    text ? { text: `${label}：${text}`, scale: 1, weight: 500 } : blank(label);
  const loud = (text: string): Wish => ({ text, scale: NAME_SCALE, weight: 700 });
  const name = fields.name ? loud(fields.name) : blank('网点');
  if (rows === 2) {
    const together = `${fields.institution}${fields.name}`;
    const inOne =
      fields.institution && fields.name && measure(together, size * NAME_SCALE, 700) <= w;
    const names = inOne
      ? [loud(together)]
      : [...(fields.institution ? [loud(fields.institution)] : []), name];
    return [...names, body('电话', fields.phone)];
  }
  const above: Wish[] = fields.institution
    ? [{ text: fields.institution, scale: 1, weight: 700 }]
    : [];
  return [
    ...above,
    name,
    body('地址', fields.address),
    body('电话', fields.phone),
    ...(fields.hours ? [body('时间', fields.hours)] : []),
  ];
}

/** Latin words and numbers stay whole, as `0571-1234` or `8:30—17:00`; every other character may end a line. */
const PARTS = /[A-Za-z0-9@.:’'\-–—]+|[\s\S]/gu;

function wrap(
  { text, scale, weight, blank }: Wish,
  size: number,
  width: number,
  measure: Measure,
): Omit<PlacedLine, 'x' | 'y'>[] {
  if (blank)
    return [
      { text, size: size * scale, weight, rule: ruleAfter(text, size * scale, width, measure) },
    ];
  const fits = (line: string) => measure(line, size * scale, weight) <= width;
  const parts = (text.match(PARTS) ?? []).flatMap((part) => (fits(part) ? [part] : [...part]));
  const lines: string[][] = [[]];
  for (const part of parts) {
    const line = lines[lines.length - 1] as string[];
    if (line.length === 0 || fits([...line, part].join('').trimEnd())) {
      line.push(part);
      continue;
    }
    // No line ends with an opening bracket or begins with a closing mark: what stands before goes down too.
    const carries =
      line.length > 1 &&
      (/[（《“]/.test(line[line.length - 1] as string) || /[，。、：）》”]/.test(part));
    lines.push([...(carries ? line.splice(-1) : []), part]);
  }
  return lines.map((line) => ({ text: line.join('').trim(), size: size * scale, weight }));
}

/** Whether no Latin word or number of a wish is wider than the line. */
const keepsWords = ({ text, scale, weight }: Wish, size: number, width: number, measure: Measure) =>
  (text.match(PARTS) ?? []).every((part) => measure(part, size * scale, weight) <= width);

/** Whether a wish spills one or two characters alone into its last line. */
const leavesOrphan = (lines: readonly { text: string }[]) =>
  lines.length > 1 && [...(lines[lines.length - 1]?.text ?? '')].length <= 2;

const lineHeight = ({ size, rule }: { size: number; rule?: number }, { leading, blank }: Spacing) =>
  size * leading * (rule === undefined ? 1 : blank);
const heightOf = (lines: readonly { size: number; rule?: number }[], spacing: Spacing) =>
  lines.reduce((sum, line) => sum + lineHeight(line, spacing), 0);

/** Lines to write on, spread over the slot. */
function layoutBlanks(
  { w, h, size, rows }: Pick<Slot, 'w' | 'h' | 'size' | 'rows'>,
  measure: Measure,
): PlacedLine[] {
  const labels = rows === 2 ? ['网点', '电话'] : ['网点', '地址', '电话'];
  return labels.map((text, index) => ({
    text,
    x: 0,
    y: (h / labels.length) * (index + 0.5) + size * 0.35,
    size,
    weight: 500,
    rule: ruleAfter(text, size, w, measure),
  }));
}

/** Sizes a text may step down so that no character stands alone on a line. */
const STEPS = 12;
const STEPS_FOR_ORPHANS = 3;

/** The branch's lines in its slot, as large as fit between the slot's sizes; undefined where they do not fit even at the smallest. */
export function layoutBranch(
  fields: BranchFields,
  slot: Box,
  measure: Measure,
): PlacedLine[] | undefined {
  if (isEmpty(fields, slot.rows)) return layoutBlanks(slot, measure);
  const wishes = wishesOf(fields, slot, measure);
  for (const spacing of SPACINGS) {
    const lines = largestThatFit(wishes, slot, spacing, measure);
    if (!lines) continue;
    let y = (slot.h - heightOf(lines, spacing)) / 2;
    return lines.map((line) => {
      y += lineHeight(line, spacing);
      return { ...line, x: 0, y: y - line.size * (spacing.leading - 0.92) };
    });
  }
  return undefined;
}

type Box = Pick<Slot, 'w' | 'h' | 'size' | 'floor' | 'rows'>;

function largestThatFit(
  wishes: readonly Wish[],
  slot: Box,
  spacing: Spacing,
  measure: Measure,
): Omit<PlacedLine, 'x' | 'y'>[] | undefined {
  const step = (slot.size - slot.floor) / STEPS;
  const tries = Array.from({ length: STEPS + 1 }, (_, index) => {
    const size = slot.size - step * index;
    const wrapped = wishes.map((wish) => wrap(wish, size, slot.w, measure));
    return {
      lines: wrapped.flat(),
      tidy: !wrapped.some(leavesOrphan),
      whole: wishes.every((wish) => keepsWords(wish, size, slot.w, measure)),
    };
  }).filter(({ lines }) => heightOf(lines, spacing) <= slot.h);
  const whole = tries.filter((attempt) => attempt.whole);
  const near = (whole.length > 0 ? whole : tries).slice(0, STEPS_FOR_ORPHANS + 1);
  return (near.find(({ tidy }) => tidy) ?? near[0])?.lines;
}

/** The part of a slot's width a logo may take, as large as leaves room for the words. */
const LOGO_PARTS = [0.2, 0.16, 0.12, 0.09] as const;
const LOGO_GAP = 0.04;

/** A branch in its slot: its lines, the part of the slot they stand in, and where the logo stands beside them. */
export interface ArrangedBranch {
  words: Slot;
  lines: PlacedLine[];
  mark?: { w: number; h: number; y: number };
}

/** Words and logo in one slot, words first; undefined where they do not fit even at the smallest. */
export function arrangeBranch(
  fields: BranchFields,
  slot: Slot,
  measure: Measure,
  logo?: { width: number; height: number },
): ArrangedBranch | undefined {
  if (!logo) {
    const lines = layoutBranch(fields, slot, measure);
    return lines && { words: slot, lines };
  }
  for (const part of LOGO_PARTS) {
    const w = Math.min(slot.w * part, (slot.h * 0.8 * logo.width) / logo.height);
    const h = (w * logo.height) / logo.width;
    const taken = w + slot.w * LOGO_GAP;
    const words = { ...slot, x: slot.x + taken, w: slot.w - taken };
    const lines = layoutBranch(fields, words, measure);
    if (lines) return { words, lines, mark: { w, h, y: (slot.h - h) / 2 } };
  }
  return undefined;
}
