/** One part of a paper, drawn by Typst and by Word alike. */
export type PaperBlock =
  /** `newPage` begins a page, so that what follows is not cut in two. */
  | { kind: 'heading'; text: string; newPage?: boolean }
  | { kind: 'text'; lead?: string; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  /** Widths are parts of the line; an empty `head` is none; `rowHeightMm` leaves room for handwriting. */
  | { kind: 'table'; head: string[]; widths: number[]; rows: string[][]; rowHeightMm?: number }
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

/** A paper of blocks under one another on A4, settled before anything is drawn. */
export interface Paper {
  /** A form to fill in at a branch, or the paper of a lesson. */
  look: 'form' | 'lesson';
  /** What it is about. */
  title: string;
  /** What it is: 教案, 学习单, 活动方案. */
  what: string;
  /** The heading on the first page. */
  heading: string;
  /** Under the heading: stage, slot, minutes; empty where nothing is to be said. */
  label: string;
  /** Body size in points: 12, or 16 for large print. */
  size: 12 | 16;
  site: string;
  seal: string;
  /** At the foot of every page: who made it, when it was checked, that it may be copied; empty where nothing is to be said. */
  foot: string;
  /** ISO day an editable file says it is of. */
  day: string;
  blocks: PaperBlock[];
}
