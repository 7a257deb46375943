/** The box on a piece that a branch fills in; millimetres from the top left of the trimmed sheet. */
export interface Slot {
  x: number;
  y: number;
  w: number;
  h: number;
  /** Largest and smallest size of its text, in millimetres. */
  size: number;
  floor: number;
  /** How many lines are offered to write on when nothing is filled in. */
  rows: number;
  /** 180 on the face of a table card that stands on its head. */
  turn: number;
}

/** One page of a piece in the browser: the boxes on it. */
export interface PersonalPage {
  slots: Slot[];
}

/** One finished size that may be printed here or sent to a print shop. */
export interface PersonalSize {
  /** `a4`, `a3`, `a2`, `a4-landscape` or `rollup`. */
  id: string;
  label: string;
  /** May be printed by the browser. */
  prints: boolean;
  /** The packed press file without a branch, whose box is still empty; see `press-pack.ts`. */
  press: string;
  /** How much larger this size is than the picture, and how far its trim lies inside the page, in millimetres. */
  scale: number;
  offset: number;
}

/** A piece a branch may put its name on in the browser. */
export interface PersonalSheet {
  id: string;
  name: string;
  widthMm: number;
  heightMm: number;
  /** Path of the picture of all pages, under one another. */
  picture: string;
  pages: PersonalPage[];
  sizes: PersonalSize[];
  /** Whether the file that is made is for a print shop, with bleed and process inks. */
  forPress: boolean;
  /** What else to know before it is printed on an office printer. */
  printNote: string;
  alt: string;
}

/** The sheet as a program in the browser is handed it: its files named by their addresses. */
export function withAddresses(
  sheet: PersonalSheet,
  address: (path: string) => string,
): PersonalSheet {
  return {
    ...sheet,
    picture: address(sheet.picture),
    sizes: sheet.sizes.map((size) => ({ ...size, press: address(size.press) })),
  };
}
