import type { Hit } from './engine.ts';

/** Text with `<mark>` parts, as nodes: everything else in `excerpt` stays text. */
export function excerptNodes(excerpt: string): Node[] {
  const decoder = document.createElement('textarea');
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((piece) => {
    const marked = /^<mark>(.*)<\/mark>$/.exec(piece);
    decoder.innerHTML = marked?.[1] ?? piece;
    const text = document.createTextNode(decoder.value);
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.append(text);
    return mark;
  });
}

/** A result as a list item: kind, title as a link, excerpt, topic and review date. */
export function drawHit({ url, title, kind, topic, reviewed, excerpt }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.className = 'title';
  link.dataset.searchResult = '';
  link.textContent = title;
  const words = document.createElement('p');
  words.append(...excerptNodes(excerpt));
  const about = document.createElement('p');
  about.className = 'meta';
  about.textContent = [kind, topic, reviewed && `核对 ${reviewed}`].filter(Boolean).join('，');
  item.append(link, words, about);
  return item;
}
