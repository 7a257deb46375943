import { load } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';

/** One slide as an Office program sees it. */
export interface OpenedSlide {
  title: string;
  /** Text of each box, title included. */
  blocks: string[];
  /** Font sizes in points of everything written on it. */
  sizes: number[];
  fonts: string[];
  alts: string[];
  notes: string;
}

const xml = (files: Record<string, Uint8Array>, name: string) =>
  load(strFromU8(files[name] as Uint8Array), { xml: true });
const numbered = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1]);

/** The slides of a PPTX in order, with their notes. */
export function openPptx(bytes: Buffer): OpenedSlide[] {
  const files = unzipSync(new Uint8Array(bytes));
  const names = Object.keys(files)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((a, b) => numbered(a) - numbered(b));
  return names.map((name) => {
    const $ = xml(files, name);
    const notes = xml(files, `ppt/notesSlides/notesSlide${numbered(name)}.xml`);
    const shapes = $('p\\:sp').filter(
      (_, shape) => $(shape).find('p\\:ph[type="sldNum"]').length === 0,
    );
    const blocks = shapes.map((_, shape) => $(shape).find('a\\:t').text()).get();
    return {
      title: $('p\\:sp:has(p\\:ph[type="title"]) a\\:t').text(),
      blocks: blocks.filter((text) => text !== ''),
      sizes: $('a\\:rPr[sz]')
        .map((_, run) => Number($(run).attr('sz')) / 100)
        .get(),
      fonts: [
        ...new Set(
          $('a\\:latin, a\\:ea')
            .map((_, font) => $(font).attr('typeface') ?? '')
            .get(),
        ),
      ],
      alts: $('p\\:pic p\\:cNvPr')
        .map((_, picture) => $(picture).attr('descr') ?? '')
        .get(),
      notes: notes('a\\:t').text(),
    };
  });
}

/** The words of a DOCX in order, its headings and its fonts. */
export function openDocx(bytes: Buffer): {
  text: string;
  headings: string[];
  fonts: string[];
  tables: number;
} {
  const files = unzipSync(new Uint8Array(bytes));
  const $ = xml(files, 'word/document.xml');
  const paragraphs = $('w\\:p').map((_, paragraph) => $(paragraph).find('w\\:t').text());
  return {
    text: paragraphs.get().join('\n'),
    headings: $('w\\:p:has(w\\:pStyle[w\\:val^="Heading"])')
      .map((_, paragraph) => $(paragraph).find('w\\:t').text())
      .get(),
    fonts: [
      ...new Set(
        $('w\\:rFonts')
          .map((_, font) => $(font).attr('w:eastAsia') ?? '')
          .get(),
      ),
    ],
    tables: $('w\\:tbl').length,
  };
}
