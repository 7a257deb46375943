import type { Job } from '../sheet.ts';
import { cached } from './cache.ts';
import { renderDocx } from './docx.ts';
import { addPageBoxes } from './page-boxes.ts';
import { renderText } from './plain-text.ts';
import { renderPng } from './png.ts';
import { renderQr } from './qr.ts';
import { slimSvg } from './slim-svg.ts';
import { querySheet, renderSvg, renderTypstPdf } from './typst.ts';
import { renderZip } from './zip.ts';

type Of<Format extends Job['format']> = Extract<Job, { format: Format }>;

const renderers: { [Format in Job['format']]: (job: Of<Format>) => Promise<Buffer> } = {
  pdf: async ({ sheet, press }) => {
    const bytes = await renderTypstPdf(sheet);
    return press ? addPageBoxes(bytes) : bytes;
  },
  png: ({ sheet, width }) => renderPng(sheet, width),
  svg: async ({ sheet }) => Buffer.from(slimSvg(await renderSvg(sheet))),
  slots: async ({ sheet }) => Buffer.from(JSON.stringify(await querySheet(sheet, 'slot'))),
  text: async ({ text, encoding, source }) => renderText(text, encoding, source),
  docx: ({ document }) => renderDocx(document),
  qr: async ({ address }) => Buffer.from(renderQr(address)),
  zip: async ({ files, manifest }) => {
    const packed = [];
    for (const { name, job } of files) packed.push({ name, bytes: await renderJob(job) });
    return renderZip(packed, manifest);
  },
};

/** The bytes of one file, drawn once and then kept; throws, naming content file and template, on any fault. */
export function renderJob<Format extends Job['format']>(job: Of<Format>): Promise<Buffer> {
  return cached(job, () =>
    (renderers[job.format as Format] as (job: Of<Format>) => Promise<Buffer>)(job),
  );
}
