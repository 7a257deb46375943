import { type Zippable, zipSync } from 'fflate';
import { ZIP_TIME } from './ooxml.ts';

/** One file of an archive. */
export interface Packed {
  name: string;
  bytes: Buffer;
}

/** An archive with the same bytes at every build; what is already compressed is stored as it is. */
export function renderZip(files: readonly Packed[]): Buffer {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime: ZIP_TIME, level: /\.(pdf|png|docx|pptx|zip)$/.test(name) ? 0 : 9, os: 0 }];
  return Buffer.from(zipSync(entries));
}
