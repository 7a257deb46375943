import * as Word from 'docx';
import type { LessonPaper, PaperBlock } from '../lesson-paper.ts';
import { normalizeOoxml } from './ooxml.ts';

const YAHEI = 'Microsoft YaHei';
const font = { ascii: YAHEI, eastAsia: YAHEI, hAnsi: YAHEI, cs: YAHEI };
const language = { value: 'zh-CN', eastAsia: 'zh-CN' };
const INK = '1A1C1A';
const PINE = '0B4A3A';
const WASH = 'E4EFE9';
/** Usable width of the page in twips: A4 less two margins of 17 mm. */
const WIDTH = 9978;
const PARTS = 12;

type Drawn = (Word.Paragraph | Word.Table)[];
type Of<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>;

const run = (text: string, more: Word.IRunOptions = {}) =>
  new Word.TextRun({ text, font, ...more });
const paragraph = (children: Word.ParagraphChild[], more: Word.IParagraphOptions = {}) =>
  new Word.Paragraph({ children, spacing: { after: 100, line: 340 }, ...more });
const ruled = (
  style: (typeof Word.BorderStyle)[keyof typeof Word.BorderStyle],
  size: number,
  color = INK,
) => ({ style, size, color });
const none = ruled(Word.BorderStyle.NONE, 0);

function cell(text: string, width: number, head: boolean): Word.TableCell {
  return new Word.TableCell({
    width: { size: width, type: Word.WidthType.DXA },
    margins: { top: 80, bottom: 80, left: 110, right: 110 },
    ...(head && { shading: { fill: WASH, type: Word.ShadingType.CLEAR, color: 'auto' } }),
    children: text
      .split('\n')
      .map(
        (line, index) =>
          new Word.Paragraph({ children: [run(line, { bold: head || index === 1, size: 21 })] }),
      ),
  });
}

function drawTable({ head, widths, rows, tall }: Of<'table'>): Word.Table {
  const twips = widths.map((width) => Math.round((width / PARTS) * WIDTH));
  const row = (cells: string[], isHead: boolean) =>
    new Word.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(tall && !isHead && { height: { value: 700, rule: Word.HeightRule.ATLEAST } }),
      children: cells.map((text, index) => cell(text, twips[index] ?? 0, isHead)),
    });
  return new Word.Table({
    width: { size: WIDTH, type: Word.WidthType.DXA },
    columnWidths: twips,
    borders: {
      top: ruled(Word.BorderStyle.SINGLE, 12),
      bottom: ruled(Word.BorderStyle.SINGLE, 8),
      left: none,
      right: none,
      insideHorizontal: ruled(Word.BorderStyle.DASHED, 4, '474B47'),
      insideVertical: ruled(Word.BorderStyle.SINGLE, 2, '8D8A7F'),
    },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

function drawBox({ title, lines, look }: Of<'box'>): Drawn {
  const board = look === 'board';
  const edge = ruled(Word.BorderStyle.SINGLE, board ? 12 : 4, PINE);
  const border = board
    ? { top: edge, bottom: edge, left: edge, right: edge }
    : { left: ruled(Word.BorderStyle.SINGLE, 24, PINE) };
  return lines.map((line, index) =>
    paragraph(
      [
        ...(title && index === 0 ? [run(`${title}　`, { bold: true })] : []),
        run(line, { bold: board }),
      ],
      {
        keepLines: true,
        keepNext: board && index < lines.length - 1,
        border,
        alignment: board ? Word.AlignmentType.CENTER : Word.AlignmentType.LEFT,
        indent: { left: 160, right: 160 },
        ...(!board && { shading: { fill: WASH, type: Word.ShadingType.CLEAR, color: 'auto' } }),
      },
    ),
  );
}

/** Word joins neighbours with equal borders into one box, so the line between them is asked for by name. */
const writingRule = ruled(Word.BorderStyle.SINGLE, 4, '474B47');
const writingLine = (_: unknown, index: number) =>
  new Word.Paragraph({
    children: [],
    keepNext: index === 0,
    spacing: { before: 0, after: 0, line: 560 },
    border: { bottom: writingRule, between: writingRule },
  });

const drawers: { [Kind in PaperBlock['kind']]: (block: Of<Kind>) => Drawn } = {
  heading: ({ text }) => [
    new Word.Paragraph({
      heading: Word.HeadingLevel.HEADING_2,
      keepNext: true,
      spacing: { before: 320, after: 120 },
      border: { top: ruled(Word.BorderStyle.SINGLE, 12) },
      children: [run(text)],
    }),
  ],
  text: ({ lead, text }) => [
    paragraph([...(lead ? [run(`${lead}　`, { bold: true })] : []), run(text)]),
  ],
  list: ({ ordered, items }) =>
    ordered
      ? items.map((item, index) =>
          paragraph([run(`${index + 1}. `, { bold: true, color: PINE }), run(item)], {
            indent: { left: 340, hanging: 340 },
          }),
        )
      : items.map((item) => paragraph([run(item)], { numbering: { reference: 'dots', level: 0 } })),
  table: (block) => [drawTable(block), paragraph([])],
  box: drawBox,
  fields: ({ labels }) => [paragraph(labels.map((label) => run(`${label} ＿＿＿＿＿＿＿　　`)))],
  question: ({ number, tag, text, blocks }) => [
    paragraph(
      [
        run(`${number}. `, { bold: true, color: PINE }),
        run(text, { bold: true }),
        run(`　［${tag}］`, { size: 18, color: '474B47' }),
      ],
      {
        spacing: { before: 240, after: 80, line: 340 },
        keepNext: true,
      },
    ),
    ...blocks.flatMap((part) => draw(part)),
  ],
  options: ({ items }) =>
    items.map(({ letter, text, ticked }) =>
      paragraph(
        [
          run(
            `${ticked ? '✓' : '□'}　${letter ? `${letter}. ` : ''}${text}${ticked ? '（对）' : ''}`,
          ),
        ],
        { indent: { left: 340 } },
      ),
    ),
  pairs: ({ lefts, rights, answered }) => [
    drawTable({
      kind: 'table',
      head: ['左边', '右边'],
      widths: [6, 6],
      rows: lefts.map(({ text, letter }, index) => [
        `${text}（${answered ? letter : '　'}）`,
        `${rights[index]?.letter ?? ''}. ${rights[index]?.text ?? ''}`,
      ]),
    }),
    paragraph([]),
  ],
  rules: ({ count }) => [...Array.from({ length: count }, writingLine), paragraph([])],
  answer: ({ text, reason }) => [
    paragraph([run('答案　', { bold: true, color: PINE }), run(text, { bold: true })], {
      indent: { left: 340 },
    }),
    paragraph([run('理由　', { bold: true }), run(reason)], { indent: { left: 340 } }),
  ],
};

function draw<Kind extends PaperBlock['kind']>(block: Of<Kind>): Drawn {
  return (drawers[block.kind as Kind] as (block: Of<Kind>) => Drawn)(block);
}

const footer = (foot: string) =>
  new Word.Footer({
    children: [
      new Word.Paragraph({ children: [run(foot, { size: 16, color: '474B47' })] }),
      new Word.Paragraph({
        alignment: Word.AlignmentType.CENTER,
        children: [
          new Word.TextRun({
            children: [Word.PageNumber.CURRENT, ' / ', Word.PageNumber.TOTAL_PAGES],
            font,
            size: 18,
          }),
        ],
      }),
    ],
  });

/** A teacher's paper as DOCX for Word and WPS: real headings, tables and lists, the same bytes at every build. */
export async function renderLessonDocx(
  { title, heading, what, label, site, foot, size, blocks }: LessonPaper,
  day: string,
): Promise<Buffer> {
  const document = new Word.Document({
    title: `${title}：${what}`,
    creator: site,
    styles: {
      default: {
        document: { run: { font, size: size * 2, language } },
        heading1: { run: { font, size: 44, bold: true, color: INK } },
        heading2: { run: { font, size: 28, bold: true, color: PINE } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'dots',
          levels: [
            {
              level: 0,
              format: Word.LevelFormat.BULLET,
              text: '•',
              alignment: Word.AlignmentType.START,
              style: { run: { font }, paragraph: { indent: { left: 340, hanging: 340 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 964, bottom: 1077, left: 964, right: 964 },
          },
        },
        footers: { default: footer(foot) },
        children: [
          new Word.Paragraph({
            heading: Word.HeadingLevel.HEADING_1,
            spacing: { after: 120 },
            children: [run(heading)],
          }),
          paragraph([run(label, { color: '474B47' })]),
          ...blocks.flatMap((block) => draw(block)),
        ],
      },
    ],
  });
  return normalizeOoxml(await Word.Packer.toBuffer(document), day);
}
