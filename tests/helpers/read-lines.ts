import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One line of words as it stands on paper. */
export interface PrintedLine {
  page: number;
  /** The words without spaces. */
  text: string;
  /** Height of a Chinese character, in points. */
  size: number;
  /** Left end, right end and baseline, in points from the lower left corner. */
  x: number;
  end: number;
  y: number;
}

interface Run {
  str: string;
  width: number;
  transform: number[];
}

/** A run goes on with a line when it stands on its baseline, in its size, right behind it. */
function goesOn(line: PrintedLine, { transform }: Run): boolean {
  const [, , , , x, y] = transform as [number, number, number, number, number, number];
  return (
    Math.abs(line.y - y) < 0.5 &&
    Math.abs(line.size - sizeOf(transform)) < 0.1 &&
    x - line.end < line.size * 0.9 &&
    x >= line.x
  );
}

const sizeOf = (transform: number[]) => Math.hypot(transform[0] ?? 0, transform[1] ?? 0);

/** Every upright line of a PDF in reading order; lines that stand side by side are kept apart. */
export async function readLines(bytes: Buffer): Promise<PrintedLine[]> {
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
  const lines: PrintedLine[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    for (const run of items as Run[]) {
      if (!run.str?.trim() || (run.transform[0] ?? 0) <= 0) continue;
      const [x, y] = run.transform.slice(4) as [number, number];
      const last = lines.at(-1);
      const text = run.str.replace(/\s/g, '');
      if (last?.page === page && goesOn(last, run))
        Object.assign(last, { text: last.text + text, end: x + run.width });
      else lines.push({ page, text, size: sizeOf(run.transform), x, y, end: x + run.width });
    }
  }
  await pdf.loadingTask.destroy();
  return lines;
}

/** The lines one sentence is set in, or none where it is not found as a whole. */
export function linesOf(sentence: string, lines: readonly PrintedLine[]): PrintedLine[] {
  const wanted = sentence.replace(/[\s\u2060]/g, '');
  for (let start = 0; start < lines.length; start += 1) {
    let [rest, end] = [wanted, start];
    for (let line = lines[end]; line && rest.startsWith(line.text); line = lines[end]) {
      rest = rest.slice(line.text.length);
      end += 1;
      if (rest === '') return lines.slice(start, end);
    }
  }
  return [];
}
