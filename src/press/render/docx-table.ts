import * as Word from 'docx';
import type { PaperBlock } from '../paper.ts';
import { font, ink, type Look, TWIPS_PER_MM } from './docx-looks.ts';

function drawCell(text: string, width: number, head: boolean, { cell }: Look): Word.TableCell {
  return new Word.TableCell({
    width: { size: width, type: Word.WidthType.DXA },
    margins: { top: cell.margin, bottom: cell.margin, left: 110, right: 110 },
    ...(cell.centred && { verticalAlign: Word.VerticalAlignTable.CENTER }),
    ...(head && { shading: { fill: ink.wash, type: Word.ShadingType.CLEAR, color: 'auto' } }),
    children: text.split('\n').map((line, index) => {
      const bold = head || (cell.secondIsBold && index === 1);
      const size = cell.size !== undefined && { size: cell.size };
      return new Word.Paragraph({
        children: [new Word.TextRun({ text: line, font, bold, ...size })],
      });
    }),
  });
}

/** A table as wide as the line: a head that is told again on each page, rows that are not cut in two. */
export function drawTable(
  { head, widths, rows, rowHeightMm }: Extract<PaperBlock, { kind: 'table' }>,
  look: Look,
): Word.Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const twips = widths.map((width) => Math.round((width / whole) * look.line));
  const height = rowHeightMm && {
    value: Math.round(rowHeightMm * TWIPS_PER_MM),
    rule: Word.HeightRule.ATLEAST,
  };
  const row = (cells: string[], isHead: boolean) =>
    new Word.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(height && (look.headIsTall || !isHead) && { height }),
      children: cells.map((text, index) => drawCell(text, twips[index] ?? 0, isHead, look)),
    });
  return new Word.Table({
    width: { size: Math.round(look.line), type: Word.WidthType.DXA },
    columnWidths: twips,
    ...(look.tableBorders && { borders: look.tableBorders }),
    rows: [
      ...(head.length > 0 ? [row(head, true)] : []),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}
