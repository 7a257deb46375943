import type { Job } from './sheet.ts';

/** One file under `/downloads/`. */
export interface Artefact {
  /** Path below `/downloads/`, extension included. */
  path: string;
  type: string;
  render: () => Promise<Buffer | string>;
}

/** The media type of each format. */
export const mediaTypes: Record<Job['format'], string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  slots: 'application/json',
  qr: 'image/svg+xml',
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
};
