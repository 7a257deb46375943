import { type Phrase, suggestPhrases } from '../core/suggest.ts';
import { drawLinkRow } from './draw-hit.ts';
import { fillWith } from './fill-with.ts';
import { loadPhrases } from './load-phrases.ts';
import { moveByArrows } from './move-by-arrows.ts';
import { watchTyping } from './watch-typing.ts';

/** Suggests pages and phrases under one search box after the second character; without the phrases the box still searches. */
function runSuggestBox(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const list = form.querySelector<HTMLElement>('[data-suggest-list]');
  const status = form.querySelector<HTMLElement>('[data-suggest-status]');
  if (!input || !list || !status) return;
  let latest = 0;

  function hide(): void {
    latest += 1;
    (list as HTMLElement).hidden = true;
  }

  async function show(typed: string): Promise<void> {
    latest += 1;
    const mine = latest;
    const phrases: Phrase[] = await loadPhrases().catch(() => []);
    if (mine !== latest || !list || !status) return;
    const found = suggestPhrases(phrases, typed);
    const rows = found.map(([text, url]) => drawLinkRow(text, url));
    if ([...typed.trim()].length >= 2)
      rows.push(
        drawLinkRow(
          `全站搜“${typed.trim().slice(0, 20)}”`,
          `/search/?q=${encodeURIComponent(typed.trim().slice(0, 200))}`,
        ),
      );
    fillWith(list, ...rows);
    list.hidden = rows.length === 0;
    status.textContent = found.length > 0 ? `有 ${found.length} 条建议，按向下键选` : '';
  }

  input.addEventListener('focus', () => void loadPhrases().catch(() => undefined), { once: true });
  watchTyping(input, (typed) => void show(typed));
  moveByArrows(input, list, hide);
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) hide();
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]'))
  runSuggestBox(form);
