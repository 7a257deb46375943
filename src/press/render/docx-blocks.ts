import * as Word from 'docx';
import type { PaperBlock } from '../paper.ts';
import { font, ink, type Look, ruled } from './docx-looks.ts';
import { drawTable } from './docx-table.ts';

type Drawn = (Word.Paragraph | Word.Table)[];
type Of<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>;
type Drawer<Kind extends PaperBlock['kind']> = (block: Of<Kind>, look: Look) => Drawn;

/** Words in the one type of editable papers. */
export const run = (text: string, more: Word.IRunOptions = {}) =>
  new Word.TextRun({ text, font, ...more });

/** A paragraph spaced as its look wants it. */
export const paragraph = (
  children: Word.ParagraphChild[],
  look: Look,
  more: Word.IParagraphOptions = {},
) => new Word.Paragraph({ children, spacing: { after: 100, line: look.lineSpacing }, ...more });

const shading = { fill: ink.wash, type: Word.ShadingType.CLEAR, color: 'auto' };
const inset = { indent: { left: 340 } };

function drawBox({ title, lines, look: kind }: Of<'box'>, look: Look): Drawn {
  const board = kind === 'board';
  const edge = ruled(Word.BorderStyle.SINGLE, board ? 12 : 4, ink.pine);
  const border = board
    ? { top: edge, bottom: edge, left: edge, right: edge }
    : { left: ruled(Word.BorderStyle.SINGLE, 24, ink.pine) };
  return lines.map((line, index) =>
    paragraph(
      [
        ...(title && index === 0 ? [run(`${title}　`, { bold: true })] : []),
        run(line, { bold: board }),
      ],
      look,
      {
        keepLines: true,
        keepNext: board && index < lines.length - 1,
        border,
        alignment: board ? Word.AlignmentType.CENTER : Word.AlignmentType.LEFT,
        indent: { left: 160, right: 160 },
        ...(!board && { shading }),
      },
    ),
  );
}

/** Word joins neighbours with equal borders into one box, so the line between them is asked for by name. */
const writingRule = ruled(Word.BorderStyle.SINGLE, 4, ink.grey);
const writingLine = (_: unknown, index: number) =>
  new Word.Paragraph({
    children: [],
    keepNext: index === 0,
    spacing: { before: 0, after: 0, line: 560 },
    border: { bottom: writingRule, between: writingRule },
  });

function drawList({ ordered, items }: Of<'list'>, look: Look): Drawn {
  if (ordered && look.numbers === 'typed')
    return items.map((item, index) =>
      paragraph([run(`${index + 1}. `, { bold: true, color: ink.pine }), run(item)], look, {
        indent: look.indent,
      }),
    );
  const numbering = { reference: ordered ? 'steps' : 'dots', level: 0 };
  return items.map((item) => paragraph([run(item)], look, { numbering }));
}

function drawQuestion({ number, tag, text, blocks }: Of<'question'>, look: Look): Drawn {
  const words = [
    run(`${number}. `, { bold: true, color: ink.pine }),
    run(text, { bold: true }),
    run(`　［${tag}］`, { size: 18, color: ink.grey }),
  ];
  return [
    paragraph(words, look, {
      spacing: { before: 240, after: 80, line: look.lineSpacing },
      keepNext: true,
    }),
    ...blocks.flatMap((part) => drawBlock(part, look)),
  ];
}

/** How each kind of block looks in Word. */
const drawers: { [Kind in PaperBlock['kind']]: Drawer<Kind> } = {
  heading: ({ text, newPage = false }, { partSpacing, partBorder }) => [
    new Word.Paragraph({
      heading: Word.HeadingLevel.HEADING_2,
      keepNext: true,
      pageBreakBefore: newPage,
      spacing: partSpacing,
      ...(partBorder && { border: partBorder }),
      children: [run(text)],
    }),
  ],
  text: ({ lead, text }, look) => [
    paragraph([...(lead ? [run(`${lead}　`, { bold: true })] : []), run(text)], look),
  ],
  note: ({ text }, look) => [paragraph([run(text, { size: 19, color: ink.grey })], look)],
  list: drawList,
  table: (block, look) => [
    drawTable(block, look),
    paragraph([], look, { spacing: look.afterTable }),
  ],
  box: drawBox,
  fields: ({ labels }, look) => [
    paragraph(
      labels.map((label) => run(`${label} ＿＿＿＿＿＿＿　　`)),
      look,
    ),
  ],
  question: drawQuestion,
  options: ({ items }, look) =>
    items.map(({ letter, text, ticked }) => {
      const words = `${letter ? `${letter}. ` : ''}${text}${ticked ? '（对）' : ''}`;
      return paragraph([run(`${ticked ? '✓' : '□'}　${words}`)], look, inset);
    }),
  pairs: ({ lefts, rights, answered }, look) => [
    ...drawBlock(
      {
        kind: 'table',
        head: ['左边', '右边'],
        widths: [1, 1],
        rows: lefts.map(({ text, letter }, index) => [
          `${text}（${answered ? letter : '　'}）`,
          `${rights[index]?.letter ?? ''}. ${rights[index]?.text ?? ''}`,
        ]),
      },
      look,
    ),
  ],
  rules: ({ count }, look) => [...Array.from({ length: count }, writingLine), paragraph([], look)],
  answer: ({ text, reason }, look) => [
    paragraph(
      [run('答案　', { bold: true, color: ink.pine }), run(text, { bold: true })],
      look,
      inset,
    ),
    paragraph([run('理由　', { bold: true }), run(reason)], look, inset),
  ],
};

/** One block of a paper as paragraphs and tables of Word. */
export function drawBlock<Kind extends PaperBlock['kind']>(block: Of<Kind>, look: Look): Drawn {
  return (drawers[block.kind as Kind] as Drawer<Kind>)(block, look);
}
