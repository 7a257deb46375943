/** One of the five committed fonts; all of them draw the same letters. */
export const PAPER_FONT = 'src/press/fonts/s500.ttf';

/** Code points a font can draw. */
export type Letters = ReadonlySet<number>;

/** Code points of a TrueType file, from the format 4 and format 12 tables of its `cmap`. */
export function readLetters(font: Uint8Array): Letters {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const points = new Set<number>();
  const entries = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16);
  const entry = entries.find(
    (offset) => String.fromCharCode(...font.subarray(offset, offset + 4)) === 'cmap',
  );
  if (entry === undefined) throw new Error('字体没有 cmap 表');
  const cmap = view.getUint32(entry + 8);
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const table = cmap + view.getUint32(cmap + 8 + index * 8);
    const format = view.getUint16(table);
    if (format === 4) addSegments(view, table, points);
    if (format === 12) addGroups(view, table, points);
  }
  return points;
}

function addSegments(font: DataView, table: number, points: Set<number>): void {
  const twice = font.getUint16(table + 6);
  for (let offset = 0; offset < twice; offset += 2) {
    const end = font.getUint16(table + 14 + offset);
    const start = font.getUint16(table + 16 + twice + offset);
    for (let point = start; point <= end && point !== 0xffff; point += 1) points.add(point);
  }
}

function addGroups(font: DataView, table: number, points: Set<number>): void {
  for (let group = 0; group < font.getUint32(table + 12); group += 1) {
    const offset = table + 16 + group * 12;
    for (let point = font.getUint32(offset); point <= font.getUint32(offset + 4); point += 1)
      points.add(point);
  }
}

/** A character in words an editor can find it by, also where nothing of it is to be seen. */
export function nameLetter(letter: string): string {
  return /[\p{C}\p{Z}]/u.test(letter)
    ? `看不见的字符 U+${(letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
    : `“${letter}”`;
}

/** Characters of a text that `letters` cannot draw, each once; line ends and tabs draw nothing. */
export function missingLetters(text: string, letters: Letters): string[] {
  return [...new Set(text)].filter(
    (character) => !/\p{Cc}/u.test(character) && !letters.has(character.codePointAt(0) as number),
  );
}
