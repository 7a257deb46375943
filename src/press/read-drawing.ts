import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawingId } from '../schemas/fields/vocabulary.ts';

/** The SVG of one drawing of `src/drawings/`. */
export function readDrawing(id: DrawingId): string {
  return readFileSync(join(process.cwd(), 'src/drawings', `${id}.svg`), 'utf8');
}
