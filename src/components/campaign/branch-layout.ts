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

const LEADING = 1.28;
const NAME_SCALE = 1.25;

interface Wish {
  text: string;
  scale: number;
  weight: 500 | 700;
}

function wishesOf(fields: BranchFields, rows: number): Wish[] {
  const body = (label: string, text: string): Wish[] => (text ? [{ text: `${label}：${text}`, scale: 1, weight: 500 }] : []);
  const loud = (text: string): Wish[] => (text ? [{ text, scale: NAME_SCALE, weight: 700 }] : []);
  if (rows === 2) return [...loud(`${fields.institution}${fields.name}`), ...body('电话', fields.phone)];
  const above: Wish[] = fields.institution ? [{ text: fields.institution, scale: 1, weight: 700 }] : [];
  return [...above, ...loud(fields.name), ...body('地址', fields.address), ...body('电话', fields.phone), ...body('时间', fields.hours)];
}

function wrap({ text, scale, weight }: Wish, size: number, width: number, measure: Measure): Omit<PlacedLine, 'x' | 'y'>[] {
  const lines: string[] = [''];
  for (const letter of text) {
    const line = lines[lines.length - 1] as string;
    if (line === '' || measure(line + letter, size * scale, weight) <= width) {
      lines[lines.length - 1] = line + letter;
      continue;
    }
    // No line ends with an opening bracket or begins with a closing mark: the character before goes down too.
    const moved = line.length > 1 && (/[（《“]$/.test(line) || /[，。、：）》”]/.test(letter)) ? line.slice(-1) : '';
    lines[lines.length - 1] = line.slice(0, line.length - moved.length);
    lines.push(moved + letter);
  }
  return lines.map((line) => ({ text: line.trim(), size: size * scale, weight }));
}

const heightOf = (lines: readonly { size: number }[]) => lines.reduce((sum, line) => sum + line.size * LEADING, 0);

/** Lines to write on, spread over the slot. */
function layoutBlanks({ w, h, size, rows }: Pick<Slot, 'w' | 'h' | 'size' | 'rows'>, measure: Measure): PlacedLine[] {
  const labels = rows === 2 ? ['网点', '电话'] : ['网点', '地址', '电话'];
  return labels.map((text, index) => {
    const x = measure(text, size, 500) + size * 0.4;
    return { text, x: 0, y: (h / labels.length) * (index + 0.5) + size * 0.35, size, weight: 500, rule: Math.max(0, w - x) };
  });
}

/** The branch's lines in its slot, as large as fit between the slot's sizes; undefined where they do not fit even at the smallest. */
export function layoutBranch(fields: BranchFields, slot: Pick<Slot, 'w' | 'h' | 'size' | 'floor' | 'rows'>, measure: Measure): PlacedLine[] | undefined {
  const wishes = wishesOf(fields, slot.rows);
  if (wishes.length === 0) return layoutBlanks(slot, measure);
  const step = (slot.size - slot.floor) / 12;
  for (let index = 0; index <= 12; index += 1) {
    const size = slot.size - step * index;
    const lines = wishes.flatMap((wish) => wrap(wish, size, slot.w, measure));
    const height = heightOf(lines);
    if (height > slot.h) continue;
    let y = (slot.h - height) / 2;
    return lines.map((line) => {
      y += line.size * LEADING;
      return { ...line, x: 0, y: y - line.size * 0.36 };
    });
  }
  return undefined;
}
