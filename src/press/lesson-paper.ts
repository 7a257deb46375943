/** One part of a teacher's paper, drawn by Typst and by Word alike. */
export type PaperBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; lead?: string; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  /** Widths are parts of the line, 12 in all; `tall` leaves room for handwriting in empty cells. */
  | { kind: 'table'; head: string[]; widths: number[]; rows: string[][]; tall?: boolean }
  | { kind: 'box'; title: string; lines: string[]; look: 'plain' | 'board' }
  | { kind: 'fields'; labels: string[] }
  | { kind: 'question'; number: number; tag: string; text: string; blocks: PaperBlock[] }
  | { kind: 'options'; items: { letter: string; text: string; ticked: boolean }[] }
  | {
      kind: 'pairs';
      lefts: { text: string; letter: string }[];
      rights: { text: string; letter: string }[];
      answered: boolean;
    }
  | { kind: 'rules'; count: number }
  | { kind: 'answer'; text: string; reason: string };

/** A teacher's paper: plan, worksheet or answers, settled before anything is drawn. */
export interface LessonPaper {
  title: string;
  /** The heading on the first page. */
  heading: string;
  /** What it is: 教案, 学习单, 参考答案. */
  what: string;
  /** Stage, slot, minutes. */
  label: string;
  /** Body size in points: 12, or 16 for large print. */
  size: 12 | 16;
  site: string;
  seal: string;
  /** Who made it, when it was checked, that it may be copied. */
  foot: string;
  blocks: PaperBlock[];
}
