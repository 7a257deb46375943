import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { parseAst } from 'rolldown/parseAst';
import { linkKind } from '../domain/link.ts';
import { isTagName, proseTag } from '../domain/prose.ts';

type Entry = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];
/** A plug-in itself, not a factory or a list of them. */
type Plugin = Exclude<
  Entry,
  ((...parts: never[]) => unknown) | readonly unknown[] | null | undefined | false
>;
type Tag =
  | Parameters<NonNullable<Plugin['mdxJsxTextElement']>>[0]
  | Parameters<NonNullable<Plugin['mdxJsxFlowElement']>>[0];

function refuse(what: string): never {
  throw new Error(`正文里有${what.slice(0, 60)}，这一页不能生成。请运行 npm run check，照它说的改`);
}

/** Braces around nothing but comments leave no program; what cannot be parsed is no comment. */
function isOnlyComment(value: string): boolean {
  try {
    return parseAst(value).body.length === 0;
  } catch {
    return false;
  }
}

function checkTag({ name, attributes }: Tag): void {
  if (name === null || !isTagName(name)) refuse(`不能用的标签 <${name ?? ''}>`);
  const allowed = proseTag(name).attributes;
  for (const attribute of attributes) {
    const known =
      attribute.type === 'mdxJsxAttribute' &&
      typeof attribute.value === 'string' &&
      Object.hasOwn(allowed, attribute.name);
    if (!known) refuse(` <${name}> 里的代码`);
  }
}

function checkAddress(url: string): void {
  if (linkKind(url) === 'refused') refuse(`不能用的地址 ${url}`);
}

/**
 * The last gate before the compiler, on the compiler's own tree: whatever the desk's reader may see otherwise,
 * no expression, import, export or spread, no tag or address outside the closed lists is ever compiled. Throws in Chinese.
 */
export const refuseCode: Plugin = {
  name: 'refuse-code',
  mdxjsEsm: ({ value }) => refuse(`代码 ${value}`),
  mdxFlowExpression: ({ value }) => (isOnlyComment(value) ? undefined : refuse(`代码 {${value}}`)),
  mdxTextExpression: ({ value }) => (isOnlyComment(value) ? undefined : refuse(`代码 {${value}}`)),
  mdxJsxFlowElement: checkTag,
  mdxJsxTextElement: checkTag,
  html: ({ value }) => refuse(` HTML ${value}`),
  link: ({ url }) => checkAddress(url),
  definition: ({ url }) => checkAddress(url),
  image: ({ url }) => (linkKind(url) === 'own' ? undefined : refuse(`别处的图片 ${url}`)),
};
