import type { SeriesData } from '../schemas/series.ts';
import type { Note } from './page.ts';

/** A measured series that may be charted. */
export interface Series extends Omit<SeriesData, 'sources'> {
  id: string;
  notes: Note[];
}

/** A value with its unit as printed on a chart: `76.61`, `−33.2%`, `30 笔`. */
function formatValue(value: number, unit: string, shape: SeriesData['shape']): string {
  const number = value.toLocaleString('en-US', { maximumFractionDigits: 2 }).replace('-', '−');
  if (shape === 'change') return `${value > 0 ? '+' : ''}${number}%`;
  return unit === '指数' ? number : `${number} ${unit}`;
}

/** One bar of a chart, in the 620-unit wide drawing. */
export interface Bar {
  label: string;
  text: string;
  note?: string;
  x: number;
  y: number;
  width: number;
  negative: boolean;
}

const LABEL_WIDTH = 150;
const BAR_WIDTH = 350;
const ROW_HEIGHT = 56;

/** Horizontal bars on a scale that starts at zero; a change is drawn against a full 100 %, a fall hollow, so that it is not read as an amount. */
export function composeBars(series: Pick<Series, 'points' | 'unit' | 'shape'>): {
  height: number;
  axis: number;
  bars: Bar[];
} {
  const whole = series.shape === 'change' ? 100 : 0;
  const largest = Math.max(whole, ...series.points.map(({ value }) => Math.abs(value)));
  const bars = series.points.map(({ label, value, unit, note }, row) => ({
    label,
    text: formatValue(value, unit ?? series.unit, series.shape),
    x: LABEL_WIDTH,
    y: row * ROW_HEIGHT + 8,
    width: Math.round((Math.abs(value) / largest) * BAR_WIDTH),
    negative: value < 0,
    ...(note && { note }),
  }));
  return { height: series.points.length * ROW_HEIGHT, axis: LABEL_WIDTH, bars };
}
