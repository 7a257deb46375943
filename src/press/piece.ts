import type { PieceUse } from '../domain/kit-shelf.ts';
import type { DesignId } from './compose/designs.ts';
import type { Job, Of } from './sheet.ts';

/** Formats a person takes away, with the end of their file names. */
const extensions = { pdf: 'pdf', png: 'png', text: 'txt', docx: 'docx', pptx: 'pptx' } as const;
type PieceFormat = keyof typeof extensions;

/** What a piece is in words: on its page, in the list of its ZIP, on the branch desk. */
interface PieceWords {
  /** File name in the folder of its campaign or lesson, without extension. */
  id: string;
  /** The name people see, and the name in the ZIP before its extension. */
  name: string;
  /** What it is for. */
  use: PieceUse;
  /** Paper or pixels. */
  paper: string;
  /** One sentence for somebody who has never sent anything to a print shop. */
  how: string;
}

/** Who may have a piece besides the reader of its page; what is left out is not allowed. */
interface PieceRights {
  /** Its small picture, and its place on the branch desk. */
  design?: DesignId;
  /** In the kit of every branch of a list: how the page of the list calls it. */
  branchList?: string;
  /** On the desk where a single branch writes its name: as which size of its design, and whether a browser prints it. */
  branchDesk?: { size: string; label: string; widthMm: number; prints: boolean };
}

/** Its format, and how what is on it is settled out of `Matter`; `press` in a PDF's job is for a print shop. */
type PieceJob<Matter> = {
  [Format in PieceFormat]: { format: Format; job: (matter: Matter) => Of<Format> };
}[PieceFormat];

/** One print piece, described here and nowhere else. */
export type Piece<Matter> = PieceWords &
  PieceRights &
  PieceJob<Matter> & {
    /** Its name, where each campaign or lesson has its own. */
    named?: (matter: Matter) => string;
    /** Whether there is anything on it; always, where left out. */
    offered?: (matter: Matter) => boolean;
  };

/** A piece with the words of one campaign or lesson on it. */
export interface MadePiece extends PieceWords, PieceRights {
  /** File name in the folder of its campaign or lesson. */
  file: string;
  format: PieceFormat;
  /** Name it is saved under. */
  saveAs: string;
  job: Job;
}

/** The file name of a piece. */
export const fileOf = ({ id, format }: { id: string; format: PieceFormat }) =>
  `${id}.${extensions[format]}`;

/** Every piece that has anything on it, in the order of the table; `prefix` begins the name each is saved under. */
export function makePieces<Matter>(
  pieces: readonly Piece<Matter>[],
  matter: Matter,
  prefix = '',
): MadePiece[] {
  return pieces
    .filter(({ offered }) => offered?.(matter) ?? true)
    .map(({ job, named, offered: _, ...piece }) => {
      const name = named?.(matter) ?? piece.name;
      return {
        ...piece,
        name,
        file: fileOf(piece),
        saveAs: `${prefix}${name}.${extensions[piece.format]}`,
        job: job(matter),
      };
    });
}
