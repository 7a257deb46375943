import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Manifest } from '../sheet.ts';
import { ZIP_TIME } from './ooxml.ts';

/** One file of an archive. */
export interface Packed {
  name: string;
  bytes: Buffer;
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Marked as made on Unix: some unpackers take names from any other system for old code pages and spoil the Chinese. */
const UNIX = { os: 3, attrs: 0o100644 << 16 };

/** The table of an archive as CSV that Excel and WPS open in Chinese: the given columns, then size and SHA-256. */
function formatManifest({ head, rows }: Manifest, files: readonly Packed[]): string {
  const lines = files.map(({ name, bytes }) => [
    name,
    ...(rows[name] ?? head.map(() => '')),
    String(bytes.length),
    createHash('sha256').update(bytes).digest('hex'),
  ]);
  return `\uFEFF${[['文件', ...head, '字节', 'SHA-256'], ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** An archive with the same bytes at every build; what is already compressed is stored as it is. */
export function renderZip(files: readonly Packed[], manifest?: Manifest): Buffer {
  const all = manifest
    ? [
        { name: manifest.name, bytes: Buffer.from(strToU8(formatManifest(manifest, files))) },
        ...files,
      ]
    : files;
  const entries: Zippable = {};
  for (const { name, bytes } of all)
    entries[name] = [
      bytes,
      { mtime: ZIP_TIME, level: /\.(pdf|png|docx|pptx|zip)$/.test(name) ? 0 : 9, ...UNIX },
    ];
  return Buffer.from(zipSync(entries));
}
