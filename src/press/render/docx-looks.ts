import * as Word from 'docx';
import type { Paper } from '../paper.ts';

const YAHEI = 'Microsoft YaHei';

/** The one type of every editable file: each Windows and each WPS has it. */
export const font = { ascii: YAHEI, eastAsia: YAHEI, hAnsi: YAHEI, cs: YAHEI };

/** Inks of editable papers, as Office wants colours. */
export const ink = {
  black: '1A1C1A',
  grey: '474B47',
  rule: '8D8A7F',
  pine: '0B4A3A',
  wash: 'E4EFE9',
} as const;

/** Twentieths of a point, as Word measures. */
export const TWIPS_PER_MM = 1440 / 25.4;

type Edge = (typeof Word.BorderStyle)[keyof typeof Word.BorderStyle];

/** One line of a frame. */
export const ruled = (style: Edge, size: number, color: string = ink.black) => ({
  style,
  size,
  color,
});
const none = ruled(Word.BorderStyle.NONE, 0);

/** What tells one look of editable papers from another; sizes in half points, all else in twips. */
export interface Look {
  /** Between title and kind in what the file says of itself. */
  joint: string;
  margin: { top: number; bottom: number; left: number; right: number };
  /** Width of the line between the margins. */
  line: number;
  headingSize: number;
  afterHeading: number;
  partSpacing: { before: number; after: number };
  /** Above the heading of a part. */
  partBorder?: { top: ReturnType<typeof ruled> };
  lineSpacing: number;
  bullet: string;
  bulletIsBold: boolean;
  indent: { left: number; hanging: number };
  /** Numbers of a list as Word's own field, which counts through a file, or typed, which begins anew. */
  numbers: 'field' | 'typed';
  cell: {
    margin: number;
    size?: number;
    centred: boolean;
    /** The second line of a cell tells what its first one names. */
    secondIsBold: boolean;
  };
  /** Whether the head of a table to be written in is as high as its rows. */
  headIsTall: boolean;
  tableBorders?: Word.ITableBordersOptions;
  /** The empty line between a table and what follows. */
  afterTable: Word.ISpacingProperties;
}

/** Every look of editable papers. */
export const looks: Record<Paper['look'], Look> = {
  form: {
    joint: ' ',
    margin: { top: 964, bottom: 964, left: 1134, right: 1134 },
    line: 170 * TWIPS_PER_MM,
    headingSize: 40,
    afterHeading: 160,
    partSpacing: { before: 160, after: 80 },
    lineSpacing: 360,
    bullet: '·',
    bulletIsBold: true,
    indent: { left: 480, hanging: 400 },
    numbers: 'field',
    cell: { margin: 70, centred: true, secondIsBold: false },
    headIsTall: true,
    afterTable: { after: 0, line: 200, lineRule: Word.LineRuleType.EXACT },
  },
  lesson: {
    joint: '：',
    margin: { top: 964, bottom: 1077, left: 964, right: 964 },
    line: 9978,
    headingSize: 44,
    afterHeading: 120,
    partSpacing: { before: 320, after: 120 },
    partBorder: { top: ruled(Word.BorderStyle.SINGLE, 12) },
    lineSpacing: 340,
    bullet: '•',
    bulletIsBold: false,
    indent: { left: 340, hanging: 340 },
    numbers: 'typed',
    cell: { margin: 80, size: 21, centred: false, secondIsBold: true },
    headIsTall: false,
    tableBorders: {
      top: ruled(Word.BorderStyle.SINGLE, 12),
      bottom: ruled(Word.BorderStyle.SINGLE, 8),
      left: none,
      right: none,
      insideHorizontal: ruled(Word.BorderStyle.DASHED, 4, ink.grey),
      insideVertical: ruled(Word.BorderStyle.SINGLE, 2, ink.rule),
    },
    afterTable: { after: 100, line: 340 },
  },
};
