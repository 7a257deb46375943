import type { Job, Of } from '../sheet.ts';
import { cached } from './cache.ts';
import { renderDocx } from './docx.ts';
import { addPageBoxes } from './page-boxes.ts';
import { renderText } from './plain-text.ts';
import { renderPng } from './png.ts';
import { renderPptx } from './pptx.ts';
import { renderPressPack } from './press-pack.ts';
import { renderQr } from './qr.ts';
import { slimSvg } from './slim-svg.ts';
import { querySheet, renderSvg, renderTypstPdf } from './typst.ts';
import { renderZip } from './zip.ts';

/** How a job asks for the bytes of its parts. */
type Parts = (job: Job) => Promise<Buffer>;
type Renderer<Format extends Job['format']> = (job: Of<Format>, parts: Parts) => Promise<Buffer>;

const renderers: { [Format in Job['format']]: Renderer<Format> } = {
  pdf: async ({ sheet, press }) => {
    const bytes = await renderTypstPdf(sheet);
    return press ? addPageBoxes(bytes) : bytes;
  },
  png: ({ sheet, width }) => renderPng(sheet, width),
  svg: async ({ sheet }) => Buffer.from(slimSvg(await renderSvg(sheet))),
  slots: async ({ sheet }) => Buffer.from(JSON.stringify(await querySheet(sheet, 'slot'))),
  text: async ({ text, encoding, source }) => renderText(text, encoding, source),
  docx: ({ paper }) => renderDocx(paper),
  pptx: ({ deck }) => renderPptx(deck),
  qr: async ({ address }) => Buffer.from(renderQr(address)),
  pack: async ({ file, picture }, parts) =>
    renderPressPack(await parts(file), String(await parts(picture))),
  zip: async ({ files, manifest }, parts) => {
    const packed = [];
    for (const { name, job } of files) packed.push({ name, bytes: await parts(job) });
    return renderZip(packed, manifest);
  },
};

/** The bytes of one file made afresh, its parts too where `parts` is left out; throws, naming content file and template, on any fault. */
export function drawJob<Format extends Job['format']>(
  job: Of<Format>,
  parts: Parts = drawJob,
): Promise<Buffer> {
  return (renderers[job.format as Format] as Renderer<Format>)(job, parts);
}

/** The bytes of one file, drawn once and then kept: the one road from a job to its bytes. */
export function renderJob(job: Job): Promise<Buffer> {
  return cached(job, () => drawJob(job, renderJob));
}
