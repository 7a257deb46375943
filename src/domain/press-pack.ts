/** A font of a press file: its tables but for the letters, and where each letter is to be found. */
export interface PackedFont {
  /** Number of the object that holds the font. */
  number: number;
  /** Name and length of each table. */
  tables: [name: string, length: number][];
  /**
   * Letter after letter: the place of its outline among those of the picture, counted from 1, and how far it reaches in
   * units of the font; or `-length` alone for a letter that travels in the pack itself (0: nothing to draw).
   */
  letters: number[];
}

/**
 * What is needed to set a press file together again out of the picture of the same piece, which holds its letters already:
 * head of a packed file. The bytes of the objects, of the tables and of the pack's own letters follow it in this order.
 */
export interface PressPack {
  /** First lines of the PDF, and the entries of its trailer. */
  opening: string;
  trailer: string;
  /** Number of the page a branch's lines are written on. */
  page: number;
  objects: [number: number, length: number][];
  fonts: PackedFont[];
  /** Mark of the picture the letters were found in. */
  picture: number;
}

/** What the first group of `pattern` finds in the text of a PDF; throws, with `name`, where it is not there. */
export function findPart(text: string, pattern: RegExp, name: string): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`PDF 里没有 ${name}`);
  return value;
}
