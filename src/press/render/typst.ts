import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Sheet } from '../sheet.ts';

/** Inside an Astro build `import.meta.url` points at a temporary chunk, so files are found from the project root. */
const ROOT = process.cwd();
const TEMPLATES = join(ROOT, 'src/press/templates');
const FONTS = join(ROOT, 'src/press/fonts');

/** Documents after which the compiler's cache is dropped, so that memory stays flat. */
const EVICT_EVERY = 10;

let compiler: NodeCompiler | undefined;
let documents = 0;

function compile(sheet: Sheet) {
  compiler ??= NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: [FONTS] }] });
  const inputs = Object.fromEntries(Object.entries(sheet.inputs).map(([name, value]) => [name, JSON.stringify(value)]));
  const request = { mainFilePath: join(TEMPLATES, `${sheet.template}.typ`), inputs };
  const compiled = compiler.compile(request);
  const faults = compiled.hasError() ? compiled.takeDiagnostics() : compiled.takeWarnings();
  if (faults) throw new Error(`src/press/templates/${sheet.template}.typ：${JSON.stringify(faults.shortDiagnostics)}`);
  documents += 1;
  if (documents % EVICT_EVERY === 0) compiler.evictCache(0);
  if (!compiled.result) throw new Error(`src/press/templates/${sheet.template}.typ：没有排出任何页面`);
  return { compiler, document: compiled.result };
}

/** The first page of a sheet as SVG, glyphs as outlines; throws on any Typst error or warning, a missing glyph included. */
export function renderSvg(sheet: Sheet): string {
  const { compiler: made, document } = compile(sheet);
  return made.plainSvg(document);
}

/** A sheet as tagged PDF; throws where PDF/UA-1 would not hold, on any Typst error or warning, and on a character no font has. */
export function renderTypstPdf(sheet: Sheet): Buffer {
  const { compiler: made, document } = compile(sheet);
  return made.pdf(document, { pdfStandard: 'ua-1' } as Parameters<NodeCompiler['pdf']>[1]);
}
