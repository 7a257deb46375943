import type { Choice } from './question-form.ts';

/** `A`, `B`, `C` … for 0, 1, 2 … */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** A text behind its letter, chosen by that letter. */
export const letteredChoice = ({ letter, text }: { letter: string; text: string }): Choice => ({
  value: letter,
  text: `${letter}. ${text}`,
});

/**
 * The same items in another order, always the same one, with the place each had before.
 * Never the old order: a pupil could otherwise copy it.
 */
export function mixItems<Item>(items: readonly Item[]): { item: Item; place: number }[] {
  const numbered = items.map((item, place) => ({ item, place }));
  const half = Math.ceil(numbered.length / 2);
  const back = numbered.slice(half).reverse();
  return numbered
    .slice(0, half)
    .flatMap((first, index) => [...back.slice(index, index + 1), first]);
}

/** Texts mixed and lettered, with the place each had before. */
export function letterMixed(
  texts: readonly string[],
): { letter: string; text: string; place: number }[] {
  return mixItems(texts).map(({ item, place }, index) => ({
    letter: letterOf(index),
    text: item,
    place,
  }));
}
