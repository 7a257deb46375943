/** Where a sentence of Chinese ends: after 。！？；… and the quotes or brackets that close with it. */
const SENTENCE = /[^。！？；…]*[。！？；…]+[”’」』）)]*|[^。！？；…]+$/g;

/** Sentences of `text` as ranges `[from, to)`, in order, without gaps; ranges of white space only are left out. */
export function splitSentences(text: string): { from: number; to: number }[] {
  return [...text.matchAll(SENTENCE)]
    .filter((match) => match[0].trim() !== '')
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

const FIGURES: Record<string, string> = {
  '0': '零',
  '1': '幺',
  '2': '二',
  '3': '三',
  '4': '四',
  '5': '五',
  '6': '六',
  '7': '七',
  '8': '八',
  '9': '九',
};

/** What a voice says for `text`: phone numbers of `hotlines` figure by figure, drawn marks left out. */
export function composeSpeech(text: string, hotlines: readonly string[]): string {
  const figures = (number: string) => [...number].map((figure) => FIGURES[figure] ?? ' ').join('');
  return text
    .replace(/\d[\d-]*\d/g, (number) => (hotlines.includes(number) ? figures(number) : number))
    .replace(/[⚑✓→←▶↓]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
