import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Sheet } from '../sheet.ts';
import { missingCharacters } from './glyphs.ts';

/** Inside an Astro build `import.meta.url` points at a temporary chunk, so files are found from the project root. */
const ROOT = process.cwd();
const TEMPLATES = join(ROOT, 'src/press/templates');
const FONTS = join(ROOT, 'src/press/fonts');

/** Documents after which the compiler's cache is dropped, so that memory stays flat. */
const EVICT_EVERY = 10;

let compiler: NodeCompiler | undefined;
let documents = 0;

const fault = ({ template, source }: Sheet, message: string) =>
  new Error(`${source ?? '内容'} → src/press/templates/${template}.typ：${message}`);

function compile(sheet: Sheet) {
  compiler ??= NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: [FONTS] }] });
  const inputs = Object.fromEntries(
    Object.entries(sheet.inputs).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const missing = missingCharacters(Object.values(inputs).join(''));
  if (missing.length > 0)
    throw fault(
      sheet,
      `字体里没有“${missing.join('”“')}”，换一个字，或者把它加进 src/press/fonts/ 的字表`,
    );
  const compiled = compiler.compile({
    mainFilePath: join(TEMPLATES, `${sheet.template}.typ`),
    inputs,
  });
  const faults = compiled.hasError() ? compiled.takeDiagnostics() : compiled.takeWarnings();
  if (faults) throw fault(sheet, JSON.stringify(faults.shortDiagnostics));
  documents += 1;
  if (documents % EVICT_EVERY === 0) compiler.evictCache(0);
  if (!compiled.result) throw fault(sheet, '没有排出任何页面');
  return { compiler, document: compiled.result };
}

/** Lets the event loop turn: the compiler frees a finished document only then, and a run of hundreds would otherwise keep them all. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The pages of a sheet as one SVG, glyphs as outlines; throws on any Typst error or warning, and on a character no font has. */
export async function renderSvg(sheet: Sheet): Promise<string> {
  await breathe();
  const { compiler: made, document } = compile(sheet);
  return made.plainSvg(document);
}

/** A sheet as tagged PDF; throws where PDF/UA-1 would not hold, on any Typst error or warning, and on a character no font has. */
export async function renderTypstPdf(sheet: Sheet): Promise<Buffer> {
  await breathe();
  const { compiler: made, document } = compile(sheet);
  try {
    return made.pdf(document, { pdfStandard: 'ua-1' } as Parameters<NodeCompiler['pdf']>[1]);
  } catch (cause) {
    throw fault(sheet, cause instanceof Error ? cause.message : String(cause));
  }
}

/** The values a template published under `<label>`, in page order. */
export async function querySheet(sheet: Sheet, label: string): Promise<unknown[]> {
  await breathe();
  const { compiler: made, document } = compile(sheet);
  return (made.query(document, { selector: `<${label}>` }) as { value: unknown }[]).map(
    ({ value }) => value,
  );
}
