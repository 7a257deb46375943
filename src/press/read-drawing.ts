import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../domain/catalogue.ts';
import type { DrawingId } from '../schemas/fields/vocabulary.ts';

/** Gives the SVG of a drawing by its name: a topic's own, else one of `src/drawings/`; throws when neither is there. */
export function drawingReader({
  drawings,
}: Pick<Catalogue, 'drawings'>): (id: DrawingId) => string {
  return (id) =>
    drawings.get(id) ?? readFileSync(join(process.cwd(), 'src/drawings', `${id}.svg`), 'utf8');
}
