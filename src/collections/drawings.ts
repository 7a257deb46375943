import { requireDrawing } from '../domain/drawing.ts';
import type { Entries } from '../domain/entry.ts';

const files = import.meta.glob<string>('../../content/site/topics/*.svg', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The drawings of the topics, each written anew from what is allowed in one; throws on anything else. */
export function readDrawings(): Entries['drawings'] {
  return Object.entries(files).map(([path, text]) => {
    const file = path.slice('../../'.length);
    const id = file.slice(file.lastIndexOf('/') + 1, -'.svg'.length);
    return { id, file, data: { svg: requireDrawing(file, text) } };
  });
}
