import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The one moment in every archive, so that two builds give the same bytes. ZIP knows no time zone and begins in 1980. */
export const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);
const FIRST = '[Content_Types].xml';

function inOrder(a: string, b: string): number {
  if (a === FIRST || b === FIRST) return a === FIRST ? -1 : 1;
  return a < b ? -1 : 1;
}

/** A DOCX or PPTX with the clock taken out: fixed dates in core.xml, fixed archive times, entries in a fixed order. */
export function normalizeOoxml(file: Uint8Array, day: string): Buffer {
  const parts = unzipSync(file);
  const stamp = `${day}T00:00:00Z`;
  const entries: Zippable = {};
  for (const name of Object.keys(parts)
    .filter((part) => !part.endsWith('/'))
    .sort(inOrder)) {
    const bytes = parts[name] as Uint8Array;
    const clean =
      name === 'docProps/core.xml'
        ? strToU8(
            strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`),
          )
        : bytes;
    entries[name] = [clean, { mtime: ZIP_TIME, level: /\.(png|jpe?g)$/.test(name) ? 0 : 9, os: 0 }];
  }
  return Buffer.from(zipSync(entries));
}
