import { pinyin } from 'pinyin-pro';
import { indexLetter } from './zh.ts';

/** Items under the pinyin initial of their title, letters A–Z then `#`, items by sound. */
export function groupByLetter<Item extends { title: string }>(
  items: readonly Item[],
): { letter: string; items: Item[] }[] {
  const sound = new Map(
    items.map((item) => [
      item,
      pinyin(item.title.replace(/^[“《（]/, ''), { toneType: 'none', v: true }),
    ]),
  );
  const groups = new Map<string, Item[]>();
  for (const item of [...items].sort(
    (a, b) =>
      (sound.get(a) ?? '').localeCompare(sound.get(b) ?? '', 'en') ||
      a.title.localeCompare(b.title, 'zh-CN'),
  )) {
    const letter = indexLetter(item.title);
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups]
    .map(([letter, list]) => ({ letter, items: list }))
    .sort((a, b) =>
      a.letter === '#' ? 1 : b.letter === '#' ? -1 : a.letter.localeCompare(b.letter, 'en'),
    );
}
