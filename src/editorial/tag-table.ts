import { type ProseTag, proseTags } from '../domain/prose.ts';

function formatRow([name, { does, attributes, wraps, inner, title }]: [string, ProseTag]): string {
  const given = Object.entries(attributes)
    .map(([attribute, { example }]) => ` ${attribute}="${example}"`)
    .join('');
  const ends = { nothing: ' />', words: `>${inner}</${name}>`, blocks: '>' } satisfies Record<
    ProseTag['wraps'],
    string
  >;
  const optional = Object.keys(attributes)
    .filter((attribute) => attributes[attribute]?.optional)
    .map((attribute) => `；\`${attribute}\` 可以不写`);
  const heading = title ? `，框上就写“${title}”` : '';
  return `| \`<${name}${given}${ends[wraps]}\` | ${does}${optional.join('')}${heading} |`;
}

/** The manual's table of tags, made from the tags: a test compares it with `content/README.md`. */
export function composeTagTable(): string {
  return ['| 标签 | 做什么 |', '| --- | --- |', ...Object.entries(proseTags).map(formatRow)].join(
    '\n',
  );
}
