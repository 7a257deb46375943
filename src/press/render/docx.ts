import * as Word from 'docx';
import type { Paper } from '../paper.ts';
import { drawBlock, paragraph, run } from './docx-blocks.ts';
import { font, ink, type Look, looks } from './docx-looks.ts';
import { normalizeOoxml } from './ooxml.ts';

const language = { value: 'zh-CN', eastAsia: 'zh-CN' };
const A4 = { width: 11906, height: 16838 };

/** Kinds of lists a look knows, by the name its paragraphs ask for. */
function listKinds({ bullet, bulletIsBold, indent, numbers }: Look) {
  const level = (
    format: 'decimal' | 'bullet',
    text: string,
    more: Word.IRunOptions | undefined,
  ) => [
    {
      level: 0,
      format,
      text,
      alignment: Word.AlignmentType.START,
      style: { ...(more && { run: more }), paragraph: { indent } },
    },
  ];
  const dots = { font, ...(bulletIsBold && { bold: true }) };
  return [
    ...(numbers === 'field'
      ? [{ reference: 'steps', levels: level(Word.LevelFormat.DECIMAL, '%1.', undefined) }]
      : []),
    { reference: 'dots', levels: level(Word.LevelFormat.BULLET, bullet, dots) },
  ];
}

function drawFooter(foot: string): Word.Footer {
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
  const words = new Word.Paragraph({ children: [run(foot, { size: 16, color: ink.grey })] });
  return new Word.Footer({ children: foot === '' ? [pageNumber] : [words, pageNumber] });
}

function drawPage({ heading, label, foot, blocks }: Paper, look: Look): Word.ISectionOptions {
  const top = new Word.Paragraph({
    heading: Word.HeadingLevel.HEADING_1,
    spacing: { after: look.afterHeading },
    children: [run(heading)],
  });
  return {
    properties: { page: { size: A4, margin: look.margin } },
    footers: { default: drawFooter(foot) },
    children: [
      top,
      ...(label === '' ? [] : [paragraph([run(label, { color: ink.grey })], look)]),
      ...blocks.flatMap((block) => drawBlock(block, look)),
    ],
  };
}

/** A paper as DOCX for Word and WPS: real headings, tables and lists, a page number, the same bytes at every build. */
export async function renderDocx(paper: Paper): Promise<Buffer> {
  const look = looks[paper.look];
  const document = new Word.Document({
    title: `${paper.title}${look.joint}${paper.what}`,
    creator: paper.site,
    styles: {
      default: {
        document: { run: { font, size: paper.size * 2, language } },
        heading1: { run: { font, size: look.headingSize, bold: true, color: ink.black } },
        heading2: { run: { font, size: 28, bold: true, color: ink.pine } },
      },
    },
    numbering: { config: listKinds(look) },
    sections: [drawPage(paper, look)],
  });
  return normalizeOoxml(await Word.Packer.toBuffer(document), paper.day);
}
