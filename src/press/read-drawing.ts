import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireDrawing } from '../domain/drawing.ts';
import type { DrawingId } from '../schemas/fields/vocabulary.ts';

/** The SVG of one drawing, of `src/drawings/` or of a topic; throws when neither has it or a topic's holds what a drawing may not. */
export function readDrawing(id: DrawingId): string {
  const ofHouse = join(process.cwd(), 'src/drawings', `${id}.svg`);
  if (existsSync(ofHouse)) return readFileSync(ofHouse, 'utf8');
  const file = `content/site/topics/${id}.svg`;
  return requireDrawing(file, readFileSync(join(process.cwd(), file), 'utf8'));
}
