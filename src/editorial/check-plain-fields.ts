import { factTokens } from '../domain/fact.ts';
import type { Fault } from './fault.ts';
import type { Passage } from './passages.ts';

/** Fields are plain text: Markdown, tags and mistyped `{…}` would show as they stand. */
export function checkPlainFields(passage: Passage): Fault[] {
  if (passage.kind !== 'field') return [];
  const { text, start } = passage;
  const faults: Fault[] = [];
  const add = (rule: string, at: number, message: string, hint: string) =>
    faults.push({ rule, severity: 'error', offset: start + at, message, hint });
  for (const match of text.matchAll(/\*\*([^*]*\*\*)?|\]\(|<\/?[A-Za-z][^>]*>?|`/g)) {
    add(
      'field/is-plain-text',
      match.index,
      `信息栏里的“${match[0].slice(0, 12)}”会原样显示`,
      '信息栏只写文字；加粗、链接和标签写到正文里',
    );
  }
  for (const match of text.matchAll(/\{[^{}\n]*\}?|\}|｛[^｝\n]*｝?/g)) {
    if (factTokens(match[0])[0] === match[0].slice(1, -1)) {
      if (passage.info?.filled === false)
        add(
          'field/token-is-filled',
          match.index,
          `这一栏里的 ${match[0]} 不会换成号码，会原样显示`,
          '换个说法，不写号码和期限',
        );
    } else
      add(
        'field/token-is-filled',
        match.index,
        `“${match[0].slice(0, 20)}”不会换成号码或期限，会原样显示`,
        '写成 {hotline-110} 这样：英文大括号，里面是 content/facts/ 里的文件名',
      );
  }
  if (passage.info?.holds === 'typed' && /[，、；]/.test(text)) {
    add(
      'field/list-is-split',
      text.search(/[，、；]/),
      '几个词连成了一个',
      '词和词之间用英文逗号加空格，或者一行一个',
    );
  }
  return faults;
}
