import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Job, Sheet } from '../sheet.ts';

const ROOT = process.cwd();
const SHELF = join(ROOT, '.cache/press');
const TEMPLATES = join(ROOT, 'src/press/templates');
const RENDERERS = join(ROOT, 'src/press/render');
const FONTS = join(ROOT, 'src/press/fonts');
const PACKAGES = [
  '@myriaddreamin/typst-ts-node-compiler',
  'sharp',
  'docx',
  'pptxgenjs',
  'fflate',
  'iconv-lite',
  'uqr',
];

/** Days after which a piece nobody asked for is thrown away. */
const KEEP_DAYS = 45;

const digest = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex');
const digests = new Map<string, string>();

function remembered(name: string, make: () => string): string {
  const known = digests.get(name) ?? make();
  digests.set(name, known);
  return known;
}

/** A template and everything it imports, so that changing one template leaves the others' pieces alone. */
function templateDigest(path: string): string {
  return remembered(path, () => {
    const text = readFileSync(path, 'utf8');
    const imports = [...text.matchAll(/#import "([^"]+)"/g)].map(([, name]) =>
      templateDigest(join(path, '..', name as string)),
    );
    return digest(text, ...imports);
  });
}

/** Renderers, fonts and library versions: what decides the bytes besides the sheet. */
function shopDigest(): string {
  return remembered('shop', () => {
    const packages: { devDependencies: Record<string, string> } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    const versions = PACKAGES.map((name) => `${name}@${packages.devDependencies[name]}`).join();
    const files = [RENDERERS, FONTS].flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => readFileSync(join(folder, name))),
    );
    return digest(versions, ...files);
  });
}

/** Every sheet a job is made of, those of its parts included. */
export function sheetsOf(job: Job): Sheet[] {
  if (job.format === 'zip') return job.files.flatMap((file) => sheetsOf(file.job));
  if (job.format === 'pack') return [...sheetsOf(job.file), ...sheetsOf(job.picture)];
  return 'sheet' in job ? [job.sheet] : [];
}

function keyOf(job: Job): string {
  return digest(
    shopDigest(),
    ...sheetsOf(job).map(({ template }) => templateDigest(join(TEMPLATES, `${template}.typ`))),
    JSON.stringify(job),
  );
}

let swept = false;
function sweep(): void {
  if (swept) return;
  swept = true;
  mkdirSync(SHELF, { recursive: true });
  const oldest = Date.now() - KEEP_DAYS * 86_400_000;
  for (const name of readdirSync(SHELF))
    if (statSync(join(SHELF, name)).mtimeMs < oldest) unlinkSync(join(SHELF, name));
}

const shelfPath = (job: Job) => join(SHELF, `${keyOf(job)}.${job.format}`);

/** Whether a job has been drawn before with the same words, templates and libraries. */
export function isKept(job: Job): boolean {
  return existsSync(shelfPath(job));
}

/** The bytes of a job from `.cache/press/`, or from `make`, which is then kept: the same words on the same template are drawn once. */
export async function cached(job: Job, make: () => Promise<Buffer>): Promise<Buffer> {
  sweep();
  const path = shelfPath(job);
  if (existsSync(path)) {
    const now = new Date();
    utimesSync(path, now, now);
    return readFileSync(path);
  }
  const bytes = await make();
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, path);
  return bytes;
}
