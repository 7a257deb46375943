import type { DrawingId } from '../../schemas/fields/vocabulary.ts';

const files = import.meta.glob<string>('../../drawings/*.svg', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The markup of a drawing from `src/drawings/`; throws when the file is missing. */
export function drawingSvg(id: DrawingId): string {
  const svg = files[`../../drawings/${id}.svg`];
  if (!svg) throw new Error(`src/drawings/${id}.svg 不存在`);
  return svg.trim();
}
