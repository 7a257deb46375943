import type { Hit } from '../core/engine.ts';
import type { ExcerptPart } from '../core/excerpt.ts';

/** An element with text, and a class when given; text is never read as markup. */
export function drawElement<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string, className = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** A list item with one link. */
export function drawLinkRow(text: string, url: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = drawElement('a', text);
  link.href = url;
  item.append(link);
  return item;
}

function drawPart({ text, marked }: ExcerptPart): Node {
  return marked ? drawElement('mark', text) : document.createTextNode(text);
}

/** A result as a list item: title as a link to the nearest heading, excerpt with the match marked, kind, topic and review date. */
export function drawHit({ url, title, kind, topic, reviewed, excerpt }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.searchResult = '';
  const link = drawElement('a', title, 'title');
  link.href = url;
  link.dataset.searchResult = '';
  const words = document.createElement('p');
  words.append(...excerpt.map(drawPart));
  const about = document.createElement('p');
  about.className = 'meta';
  if (kind) about.append(drawElement('span', kind, 'tag'));
  about.append([topic, reviewed && `核对 ${reviewed}`].filter(Boolean).join('　'));
  item.append(link, words, about);
  return item;
}
