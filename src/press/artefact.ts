import { renderJob } from './render/render-job.ts';
import type { Job } from './sheet.ts';

/** One file under `/downloads/`. */
export interface Artefact {
  /** Path below `/downloads/`, extension included. */
  path: string;
  type: string;
  /** What is on it, composed when asked for: the kits of hundreds of branches are not held at once. */
  job: () => Job;
  render: () => Promise<Buffer>;
}

/** The media type of each format. */
const mediaTypes: Record<Job['format'], string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  slots: 'application/json',
  qr: 'image/svg+xml',
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pack: 'application/octet-stream',
  zip: 'application/zip',
};

/** The file of one format at a path: every artefact takes this one road from what is on it to its bytes. */
export function artefactOf(path: string, format: Job['format'], job: () => Job): Artefact {
  return { path, type: mediaTypes[format], job, render: () => renderJob(job()) };
}
