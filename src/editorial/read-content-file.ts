import { readDrawing } from '../domain/drawing.ts';
import type { TagUse } from '../domain/entry.ts';
import { checkShape } from './check-shape.ts';
import { checkTags } from './check-tags.ts';
import { contentFolders } from './content-folders.ts';
import type { Fault } from './fault.ts';
import { lineMap, type Place } from './line-map.ts';
import type { ContentFile } from './load-files.ts';
import { type Passage, passagesOfBody, passagesOfFields } from './passages.ts';
import { type Body, readBody } from './read-body.ts';
import { type Fields, findFrontMatter, readFields } from './read-front-matter.ts';
import { type BodyHeading, checkHeadings, readHeadings } from './read-headings.ts';

/** What could be read of one file, and the faults that showed while reading. */
export interface ReadFile extends ContentFile {
  placeOf: (offset: number) => Place;
  fields?: Fields;
  /** Present when the fields meet their contract. */
  data?: object;
  body?: Body;
  /** Tags of the body; absent when parts of it could not be read. */
  tags?: TagUse[];
  headings?: BodyHeading[];
  passages: Passage[];
  faults: Fault[];
}

/** One content file taken apart: fields, body, passages. */
export function readContentFile(source: ContentFile): ReadFile {
  const text = source.text ?? '';
  const read: ReadFile = { ...source, placeOf: lineMap(text), passages: [], faults: [] };
  if (source.text === undefined) return read;
  const { extension } = contentFolders[source.collection];
  if (extension === '.svg') return { ...read, ...takeDrawing(text) };
  if (extension === '.yaml') return { ...read, ...takeFields(source, text, 0, text.length) };
  const bounds = findFrontMatter(text);
  if ('rule' in bounds) return { ...read, faults: [bounds] };
  const head = takeFields(source, text, bounds.start, bounds.end);
  const rest = takeBody(source, text, bounds.bodyStart);
  return {
    ...read,
    ...head,
    ...rest,
    passages: [...head.passages, ...rest.passages],
    faults: [...head.faults, ...rest.faults],
  };
}

type Taken = Pick<
  ReadFile,
  'fields' | 'data' | 'body' | 'tags' | 'headings' | 'passages' | 'faults'
>;

function takeFields({ collection }: ContentFile, text: string, start: number, end: number): Taken {
  const fields = readFields(text, start, end);
  if (Array.isArray(fields)) return { passages: [], faults: fields };
  const { data, faults } = checkShape(collection, fields);
  return {
    fields,
    ...(data && { data }),
    passages: passagesOfFields(collection, fields, text),
    faults,
  };
}

/** A drawing, written anew when nothing in it is wrong. */
function takeDrawing(text: string): Pick<ReadFile, 'data' | 'passages' | 'faults'> {
  const { svg, faults } = readDrawing(text);
  return {
    ...(faults.length === 0 && { data: { svg } }),
    passages: [],
    faults: faults.map((fault): Fault => ({ severity: 'error', ...fault })),
  };
}

function takeBody({ collection }: ContentFile, text: string, start: number): Taken {
  const body = readBody(text, start);
  const { tags, faults } = checkTags(body.nodes);
  const headings = readHeadings(body.nodes);
  const whole = body.faults.length === 0;
  return {
    body,
    ...(whole && { tags, headings }),
    passages: passagesOfBody(collection, body),
    faults: [
      ...body.faults,
      ...faults,
      ...checkHeadings(headings),
      ...checkFilled(collection, text, start),
    ],
  };
}

/** Guides and cases are articles; lessons and campaigns may live in their fields alone. */
function checkFilled(collection: ContentFile['collection'], text: string, start: number): Fault[] {
  if ((collection !== 'guides' && collection !== 'cases') || text.slice(start).trim() !== '')
    return [];
  return [
    {
      rule: 'body/has-words',
      severity: 'error',
      offset: start - 3,
      message: '正文是空的',
      hint: '在 --- 下面空一行，写正文',
    },
  ];
}
