import type { DrawingId } from '../../schemas/fields/vocabulary.ts';

/** Drawings of the house. */
const files = import.meta.glob<string>('../../drawings/*.svg', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The markup of a drawing of `src/drawings/` or of the content's own; throws when neither has it. */
export function drawingSvg(id: DrawingId, own: ReadonlyMap<string, string>): string {
  const svg = files[`../../drawings/${id}.svg`] ?? own.get(id);
  if (!svg) throw new Error(`没有配图 ${id}：src/drawings/ 和 content/site/topics/ 里都没有`);
  return svg.trim();
}
