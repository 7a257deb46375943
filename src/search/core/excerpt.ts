import { findRuns, normalise, pairsOf } from './tokens.ts';

/** A stretch of an excerpt; `marked` where it is what the reader looked for. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** What is shown under a title: the parts, and where in the text the best match stands (−1 for none). */
export interface Excerpt {
  parts: ExcerptPart[];
  at: number;
}

interface Span {
  start: number;
  end: number;
}

const LENGTH = 76;
const LEAD = 18;
const MOST_SPANS = 400;
const HEAD_LINE = 60;

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches a string with any spaces or punctuation between its runs: `ai换脸` finds “AI 换脸”. */
function patternOf(mark: string): RegExp | undefined {
  const runs = findRuns(mark).map(({ text }) => escapePattern(text));
  return runs.length > 0 ? new RegExp(runs.join('[^\\p{L}\\p{N}\\n]{0,3}'), 'gu') : undefined;
}

function findSpans(text: string, marks: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const mark of marks) {
    const pattern = patternOf(mark);
    for (
      let match = pattern?.exec(text);
      match && spans.length < MOST_SPANS;
      match = pattern?.exec(text)
    ) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return joinSpans(spans);
}

/** Spans in order; those that overlap become one. */
function joinSpans(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined[joined.length - 1];
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** Start of the window that holds the longest and most different matches. */
function densest(text: string, spans: readonly Span[], from: number): number {
  let best = from;
  let most = -1;
  for (const { start } of spans) {
    if (start < from) continue;
    const seen = new Set<string>();
    let worth = 0;
    for (const span of spans) {
      if (span.start < start || span.end > start + LENGTH) continue;
      const words = text.slice(span.start, span.end);
      worth += words.length ** 1.5 * (seen.has(words) ? 0.3 : 1);
      seen.add(words);
    }
    if (worth > most) {
      most = worth;
      best = start;
    }
  }
  return best;
}

function cutWindow(text: string, best: number, bodyStart: number, firstEnd: number): Span {
  let start = Math.max(bodyStart, best - LEAD);
  const sentence = text.slice(start, best).search(/[。！？；\n，][^。！？；\n，]*$/);
  if (sentence >= 0) start += sentence + 1;
  while (/\s/.test(text[start] ?? '')) start += 1;
  let end = Math.min(text.length, start + LENGTH);
  const stop = text.slice(end - 14, end).search(/[。！？；\n]/);
  if (stop >= 0 && end - 14 + stop + 1 > firstEnd) end += stop - 13;
  return { start, end };
}

/** Cuts the most telling stretch out of a page's text and marks in it what was looked for: whole strings, or else the pairs of a question. */
export function composeExcerpt(
  text: string,
  marks: readonly string[],
  pairs: readonly string[],
): Excerpt {
  const plain = normalise(text);
  const whole = findSpans(plain, marks);
  const spans =
    whole.length > 0 ? whole : findSpans(plain, pairs.length > 0 ? pairs : marks.flatMap(wordsOf));
  const line = text.indexOf('\n');
  const bodyStart = line >= 0 && line < HEAD_LINE ? line + 1 : 0;
  const best = densest(plain, spans, bodyStart);
  const window = cutWindow(
    text,
    best,
    bodyStart,
    spans.find(({ start }) => start >= best)?.end ?? 0,
  );
  return {
    parts: cutParts(text, window, spans, bodyStart),
    at: spans.some(({ start }) => start === best) ? best : -1,
  };
}

function wordsOf(mark: string): string[] {
  return findRuns(mark).flatMap(({ text, han }) => (han ? pairsOf(text) : [text]));
}

function cutParts(
  text: string,
  window: Span,
  spans: readonly Span[],
  bodyStart: number,
): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to).replace(/\n+/g, '　'), marked });
  };
  let at = window.start;
  if (window.start > bodyStart) parts.push({ text: '…', marked: false });
  for (const { start, end } of spans) {
    if (start < at || end > window.end) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, window.end, false);
  if (window.end < text.length) parts.push({ text: '…', marked: false });
  return parts;
}

/** Anchor of the heading that stands nearest above `offset`; undefined above the first. */
export function nearestHeading(
  headings: readonly (readonly [offset: number, anchor: string, words?: string])[],
  offset: number,
): string | undefined {
  const above = headings.filter(([start, anchor]) => start <= offset && anchor !== '');
  return above[above.length - 1]?.[1];
}
