import type { Heading, Paragraph } from 'mdast';
import type { FieldPath } from '../domain/issue.ts';
import { isTagName, proseTag } from '../domain/prose.ts';
import { MARKUP } from './chinese-context.ts';
import type { CollectionName } from './content-folders.ts';
import { type Body, nodesOf } from './read-body.ts';
import type { Fields, FieldText } from './read-front-matter.ts';

/** A stretch of words a reader sees, as it stands in the file; markup is masked with `MARKUP`. */
export interface Passage {
  collection: CollectionName;
  text: string;
  /** The same words as a reader sees them: entities, escapes and quotes resolved. */
  plain: string;
  /** Offset of the first character in the file. */
  start: number;
  /** `field`: fields at the head or in a YAML file; `body`: a paragraph; `attribute`: the title of a tag; `code`: a fenced block. */
  kind: 'field' | 'body' | 'attribute' | 'code';
  /** The field, for `field`. */
  path: FieldPath;
  style?: FieldText['style'];
  inFlowList?: boolean;
}

/** Fields that hold ids, addresses, days and choices: not words. */
const codes = new Set([
  'id',
  'facts',
  'fact',
  'supports',
  'related',
  'page',
  'featuredCase',
  'hotlines',
  'helpline',
  'topic',
  'audience',
  'drawing',
  'form',
  'stage',
  'kind',
  'status',
  'seenAs',
  'urlLeadsTo',
  'url',
  'published',
  'reviewed',
  'reviewBy',
  'checked',
  'date',
  'from',
  'to',
  'start',
  'end',
  'source',
  'ref',
  'file',
  'event',
  'shape',
]);

/** Fields of a correction: they keep the words of their day, so no value in them may follow a fact. */
export const recordedFields: readonly string[] = ['was', 'now'];

/** Fields that hold what readers type into the search: their words, not ours. */
export const typedFields: readonly string[] = ['searchTags', 'aliases', 'asked'];

/** The name of the field a passage stands in, list positions left out. */
export function fieldName(path: FieldPath): string {
  return String(path.findLast((part) => typeof part === 'string') ?? '');
}

/** Every text of the fields that is words. */
export function passagesOfFields(
  collection: CollectionName,
  fields: Fields,
  text: string,
): Passage[] {
  return fields.texts
    .filter(({ path, value }) => !codes.has(fieldName(path)) || /\p{Script=Han}/u.test(value))
    .map(({ path, value, start, end, style, inFlowList }) => ({
      collection,
      kind: 'field',
      path,
      start,
      plain: value,
      text: maskScalar(text.slice(start, end), style),
      style,
      inFlowList,
    }));
}

function maskScalar(raw: string, style: FieldText['style']): string {
  if (style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE')
    return MARKUP + raw.slice(1, -1) + (raw.length > 1 ? MARKUP : '');
  if (style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED')
    return raw.replace(/^[^\n]*/, (header) => MARKUP.repeat(header.length));
  return raw;
}

/** Every paragraph, heading, tag title and picture text of a body. */
export function passagesOfBody(collection: CollectionName, { nodes, source }: Body): Passage[] {
  const passages: Passage[] = [];
  const add = (kind: Passage['kind'], start: number, text: string, plain = text) =>
    passages.push({ collection, kind, path: [], start, text, plain });
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'paragraph' || node.type === 'heading')
      add('body', start, maskMarkup(node, source), plainText(node));
    else if (node.type === 'code')
      add('code', start, source.slice(start, node.position?.end.offset));
    else if ((node.type === 'link' || node.type === 'definition') && node.title)
      add('attribute', start, '', node.title);
    else if (node.type === 'image' && node.alt && source.startsWith('![', start))
      add('attribute', start + 2, node.alt);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const attribute of node.attributes) {
        if (
          attribute.type !== 'mdxJsxAttribute' ||
          !holdsWords(node.name, attribute.name) ||
          !attribute.position
        )
          continue;
        const from = (attribute.position.start.offset ?? 0) + attribute.name.length + 2;
        add(
          'attribute',
          from,
          source.slice(from, (attribute.position.end.offset ?? from + 1) - 1),
          typeof attribute.value === 'string' ? attribute.value : '',
        );
      }
    }
  }
  return passages;
}

/** True for an attribute whose value readers see, such as the title of a box. */
function holdsWords(tag: string | null, attribute: string): boolean {
  return tag !== null && isTagName(tag) && proseTag(tag).attributes[attribute]?.holds === 'words';
}

/** The words of a paragraph as a reader sees them; code in braces is none. */
function plainText(block: Paragraph | Heading): string {
  return nodesOf(block)
    .map((node) => (node.type === 'text' || node.type === 'inlineCode' ? node.value : ''))
    .join('');
}

/** The source of a paragraph with everything but words and line ends masked. */
function maskMarkup(block: Paragraph | Heading, source: string): string {
  const start = block.position?.start.offset ?? 0;
  let masked = '';
  const maskTo = (offset: number) => {
    masked += source
      .slice(start + masked.length, offset)
      .replace(/[^\n]+/g, (line) => MARKUP.repeat(line.length));
  };
  for (const node of nodesOf(block)) {
    if (node.type !== 'text' && node.type !== 'inlineCode') continue;
    maskTo(node.position?.start.offset ?? 0);
    masked += source.slice(start + masked.length, node.position?.end.offset);
  }
  maskTo(block.position?.end.offset ?? start);
  return masked;
}
