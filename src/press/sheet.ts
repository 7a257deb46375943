import type { Deck } from './deck.ts';
import type { Paper } from './paper.ts';

/** Stands between two characters of one word in a sheet's text: no line breaks there, and nothing is printed. */
export const JOINER = '\u2060';

/** What is on one printed or drawn piece, settled before anything is drawn. */
export interface Sheet {
  /** File name of the Typst template in `src/press/templates/`, without extension. */
  template: string;
  /** Inputs of the template; each value is handed over as JSON. */
  inputs: Record<string, unknown>;
  /** The content file the words come from, for messages about them. */
  source?: string;
}

/** One file to make, in one of the formats the print shop knows. */
export type Job =
  | { format: 'pdf'; sheet: Sheet /** For the press: trim and bleed boxes. */; press?: boolean }
  | {
      format: 'png';
      sheet: Sheet /** Width in pixels; one pixel per Typst point when left out. */;
      width?: number;
    }
  | { format: 'svg'; sheet: Sheet }
  | { format: 'slots'; sheet: Sheet }
  | { format: 'text'; text: string; encoding: 'utf8' | 'gbk'; source?: string }
  | { format: 'docx'; paper: Paper }
  | { format: 'pptx'; deck: Deck }
  | { format: 'qr'; address: string }
  /** A press file without the letters its picture shows already, for a browser to put together. */
  | { format: 'pack'; file: Of<'pdf'>; picture: Of<'svg'> }
  | {
      format: 'zip';
      files: { name: string; job: Job }[] /** Written into the archive as a table of its files. */;
      manifest?: Manifest;
    };

/** A job of one format. */
export type Of<Format extends Job['format']> = Extract<Job, { format: Format }>;

/** The list that travels in a ZIP: one row per file, with what a person must know to print it. */
export interface Manifest {
  name: string;
  head: string[];
  rows: Record<string, string[]>;
}
