/** One question on the page that can be judged. */
export interface ItemOnPage {
  name: string;
  key: string;
  /** What is chosen, as the key is written: values joined by commas. */
  given: () => string;
  /** Chooses what an answer says, nothing where it is empty. */
  restore: (answer: string) => void;
  /** Says how it went; `open` keeps the right answer to itself. */
  tell: (words: string, right: 'yes' | 'no' | 'open') => void;
  /** Takes back what was said. */
  hush: () => void;
  focus: () => void;
  /** Shows the button that judges this question alone. */
  offerJudging: (judge: () => void) => void;
}

/** What a way of asking works with: the form, its questions, and the address, where alone results are kept. */
export interface QuizPage {
  root: HTMLFormElement;
  items: readonly ItemOnPage[];
  /** What stands behind the `#` of the address. */
  hash: () => string;
  /** Puts words behind the `#`; empty words leave none. */
  keep: (words: string) => void;
  print: () => void;
}

/** The part of a page with a mark; throws, naming it, when there is none. */
export function part(root: ParentNode, mark: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-${mark}]`);
  if (!found) throw new Error(`[data-${mark}]`);
  return found;
}

const isSelect = (field: HTMLInputElement | HTMLSelectElement): field is HTMLSelectElement =>
  field.tagName === 'SELECT';
const isChosen = (field: HTMLInputElement | HTMLSelectElement) => isSelect(field) || field.checked;

/** Takes hold of a question; its folded answer is for pages without a program, and goes. */
export function holdItem(root: HTMLElement): ItemOnPage {
  const fields = [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-field]')];
  const verdict = part(root, 'verdict');
  part(root, 'answer').hidden = true;
  return {
    name: root.dataset.question ?? '',
    key: root.dataset.key ?? '',
    given: () =>
      fields
        .filter(isChosen)
        .map(({ value }) => value)
        .join(','),
    restore: (answer) => {
      const values = answer.split(',');
      fields.forEach((field, index) => {
        if (isSelect(field)) field.value = values[index] ?? '';
        else field.checked = values.includes(field.value);
      });
    },
    tell: (words, right) => {
      for (const head of verdict.querySelectorAll('b')) head.textContent = words;
      for (const told of verdict.querySelectorAll('p')) told.hidden = right === 'open';
      verdict.dataset.right = right;
      verdict.hidden = false;
    },
    hush: () => {
      verdict.hidden = true;
    },
    focus: () => fields[0]?.focus(),
    offerJudging: (judge) => {
      const button = part(root, 'judge');
      button.hidden = false;
      button.addEventListener('click', judge);
    },
  };
}
