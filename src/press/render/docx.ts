import * as Word from 'docx';
import type { DocumentBlock, PaperDocument } from '../sheet.ts';
import { normalizeOoxml } from './ooxml.ts';

const YAHEI = 'Microsoft YaHei';
const font = { ascii: YAHEI, eastAsia: YAHEI, hAnsi: YAHEI, cs: YAHEI };
const language = { value: 'zh-CN', eastAsia: 'zh-CN' };
const TWIPS_PER_MM = 1440 / 25.4;
const BODY = 24;

const run = (text: string, more: Word.IRunOptions = {}) =>
  new Word.TextRun({ text, font, ...more });
const spaced = (children: Word.TextRun[], more: Word.IParagraphOptions = {}) =>
  new Word.Paragraph({ children, spacing: { after: 100, line: 360 }, ...more });

function cell(text: string, width: number, head: boolean): Word.TableCell {
  return new Word.TableCell({
    width: { size: width, type: Word.WidthType.DXA },
    margins: { top: 70, bottom: 70, left: 110, right: 110 },
    verticalAlign: Word.VerticalAlignTable.CENTER,
    ...(head && { shading: { fill: 'E4EFE9', type: Word.ShadingType.CLEAR, color: 'auto' } }),
    children: text
      .split('\n')
      .map((line) => new Word.Paragraph({ children: [run(line, { bold: head })] })),
  });
}

function drawTable({
  widths,
  head,
  rows,
  rowHeightMm,
}: Extract<DocumentBlock, { kind: 'table' }>): Word.Table {
  const twips = widths.map((width) => Math.round(width * TWIPS_PER_MM));
  const height = rowHeightMm && {
    value: Math.round(rowHeightMm * TWIPS_PER_MM),
    rule: Word.HeightRule.ATLEAST,
  };
  const row = (cells: string[], isHead: boolean) =>
    new Word.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(height && { height }),
      children: cells.map((text, index) => cell(text, twips[index] ?? 0, isHead)),
    });
  return new Word.Table({
    width: { size: twips.reduce((sum, width) => sum + width, 0), type: Word.WidthType.DXA },
    columnWidths: twips,
    rows: [
      ...(head.length > 0 ? [row(head, true)] : []),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

type Drawn = (Word.Paragraph | Word.Table)[];
const drawers: {
  [Kind in DocumentBlock['kind']]: (block: Extract<DocumentBlock, { kind: Kind }>) => Drawn;
} = {
  title: ({ text }) => [
    new Word.Paragraph({
      heading: Word.HeadingLevel.HEADING_1,
      spacing: { after: 160 },
      children: [run(text)],
    }),
  ],
  heading: ({ text, newPage = false }) => [
    new Word.Paragraph({
      heading: Word.HeadingLevel.HEADING_2,
      keepNext: true,
      pageBreakBefore: newPage,
      spacing: { before: 160, after: 80 },
      children: [run(text)],
    }),
  ],
  paragraph: ({ text }) => [spaced([run(text)])],
  note: ({ text }) => [spaced([run(text, { size: 19, color: '474B47' })])],
  list: ({ items, numbered }) =>
    items.map((item) =>
      spaced(
        [run(item)],
        numbered
          ? { numbering: { reference: 'steps', level: 0 } }
          : { numbering: { reference: 'dots', level: 0 } },
      ),
    ),
  table: (block) => [
    drawTable(block),
    spaced([], { spacing: { after: 0, line: 200, lineRule: Word.LineRuleType.EXACT } }),
  ],
};

function draw<Kind extends DocumentBlock['kind']>(
  block: Extract<DocumentBlock, { kind: Kind }>,
): Drawn {
  return (drawers[block.kind as Kind] as (block: Extract<DocumentBlock, { kind: Kind }>) => Drawn)(
    block,
  );
}

const pageNumber = new Word.Paragraph({
  alignment: Word.AlignmentType.CENTER,
  children: [
    new Word.TextRun({
      children: [Word.PageNumber.CURRENT, ' / ', Word.PageNumber.TOTAL_PAGES],
      font,
      size: 18,
    }),
  ],
});

/** A document as DOCX for Word and WPS: Chinese styles, a page number, the same bytes at every build. */
export async function renderDocx({
  title,
  author,
  blocks,
  landscape,
}: PaperDocument): Promise<Buffer> {
  const orientation = landscape ? Word.PageOrientation.LANDSCAPE : Word.PageOrientation.PORTRAIT;
  const document = new Word.Document({
    title,
    creator: author,
    styles: {
      default: {
        document: { run: { font, size: BODY, language } },
        heading1: { run: { font, size: 40, bold: true, color: '1A1C1A' } },
        heading2: { run: { font, size: 28, bold: true, color: '0B4A3A' } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            {
              level: 0,
              format: Word.LevelFormat.DECIMAL,
              text: '%1.',
              alignment: Word.AlignmentType.START,
              style: { paragraph: { indent: { left: 480, hanging: 400 } } },
            },
          ],
        },
        {
          reference: 'dots',
          levels: [
            {
              level: 0,
              format: Word.LevelFormat.BULLET,
              text: '·',
              alignment: Word.AlignmentType.START,
              style: {
                run: { font, bold: true },
                paragraph: { indent: { left: 480, hanging: 400 } },
              },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838, orientation },
            margin: { top: 964, bottom: 964, left: 1134, right: 1134 },
          },
        },
        footers: { default: new Word.Footer({ children: [pageNumber] }) },
        children: blocks.flatMap((block) => draw(block)),
      },
    ],
  });
  return normalizeOoxml(await Word.Packer.toBuffer(document), '2026-01-01');
}
