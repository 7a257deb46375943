import type { Heading, Paragraph } from 'mdast';
import type { FieldPath } from '../domain/issue.ts';
import { isTagName, proseTag } from '../domain/prose.ts';
import { type FieldInfo, holdings } from '../schemas/fields/field.ts';
import { infoAt } from '../schemas/fields/walk.ts';
import { MARKUP } from './chinese-context.ts';
import { type CollectionName, contentFolders } from './content-folders.ts';
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
  /** The place of the field, for `field`. */
  path: FieldPath;
  /** What the field holds; absent outside fields, and where no field of the schema stands. */
  info?: FieldInfo | undefined;
  style?: FieldText['style'];
  inFlowList?: boolean;
}

/** Every text of the fields that is words. */
export function passagesOfFields(
  collection: CollectionName,
  fields: Fields,
  text: string,
): Passage[] {
  const { schema } = contentFolders[collection];
  return fields.texts
    .map((found) => ({ ...found, info: infoAt(schema, found.path, fields.value) }))
    .filter(({ info, value }) => isText(info) || /\p{Script=Han}/u.test(value))
    .map(({ path, info, value, start, end, style, inFlowList }) => ({
      collection,
      kind: 'field',
      path,
      info,
      start,
      plain: value,
      text: maskScalar(text.slice(start, end), style),
      style,
      inFlowList,
    }));
}

/** A text that stands where no field is may be anything: it is read as words. */
function isText(info: FieldInfo | undefined): boolean {
  return info === undefined || holdings[info.holds].text;
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
