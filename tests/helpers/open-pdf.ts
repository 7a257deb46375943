import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader and a screen reader see it. */
export interface OpenedPdf {
  pages: number;
  title: string;
  language: string;
  tagged: boolean;
  text: string;
  /** The text of each page. */
  sheets: string[];
  /** The text line by line, as it is set. */
  lines: string[];
  /** Roles of the structure tree: H1, P, Table … */
  roles: Set<string>;
  /** Font names as embedded, without the subset prefix. */
  fonts: Set<string>;
}

interface Node {
  role?: string;
  children?: Node[];
}

function collectRoles(node: Node | null, roles: Set<string>): void {
  if (node?.role) roles.add(node.role);
  for (const child of node?.children ?? []) collectRoles(child, roles);
}

async function readFonts(bytes: Buffer): Promise<Set<string>> {
  const document = await PDFDocument.load(new Uint8Array(bytes), { updateMetadata: false });
  const names = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name =
      object instanceof PDFDict ? object.lookupMaybe(PDFName.of('BaseFont'), PDFName) : undefined;
    return name ? [name.decodeText().replace(/^[A-Z]{6}\+/, '')] : [];
  });
  return new Set(names);
}

/** Opens a PDF and reads everything in it. */
export async function openPdf(bytes: Buffer): Promise<OpenedPdf> {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
  const { info } = (await document.getMetadata()) as {
    info: { Title?: string; Language?: string };
  };
  const marks = await document.getMarkInfo();
  const roles = new Set<string>();
  const texts: string[] = [];
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    collectRoles((await page.getStructTree()) as Node | null, roles);
    const { items } = await page.getTextContent();
    lines.push(
      ...items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('')
        .split('\n'),
    );
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const fonts = await readFonts(bytes);
  const opened = {
    pages: document.numPages,
    title: info.Title ?? '',
    language: info.Language ?? '',
    tagged: (marks as unknown as Map<string, boolean> | null)?.get('Marked') === true,
    text: texts.join('\n'),
    sheets: texts,
    lines,
    roles,
    fonts,
  };
  await document.loadingTask.destroy();
  return opened;
}
