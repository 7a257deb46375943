import { careLink, isCare } from '../../domain/care.ts';
import type { Hit } from '../core/engine.ts';
import type { ExcerptPart } from '../core/excerpt.ts';
import { address, pathOf } from './base.ts';

/** An element with text, and a class when given; text is never read as markup. */
export function drawElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
  className = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** Where a result leads: inside the 关怀版 to the twin, where there is one. */
const leadTo = (url: string) => address(isCare(pathOf(location.pathname)) ? careLink(url) : url);

/** A list item with one link. */
export function drawLinkRow(text: string, url: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = drawElement('a', text);
  link.href = leadTo(url);
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
  link.href = leadTo(url);
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
