const facetNames: Record<string, string> = { kind: '类别', topic: '主题' };

/** Fills `place` with one button per facet value that has hits; pressing one calls `choose`, pressing it again clears it. */
export function drawFacets(
  place: HTMLElement,
  counts: Record<string, Record<string, number>>,
  chosen: Record<string, string>,
  choose: (facet: string, value: string | undefined) => void,
): void {
  place.replaceChildren();
  for (const [facet, name] of Object.entries(facetNames)) {
    const values = Object.entries(counts[facet] ?? {}).filter(([value, count]) => count > 0 || chosen[facet] === value);
    if (values.length === 0) continue;
    const group = document.createElement('div');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', name);
    for (const [value, count] of values) {
      const button = document.createElement('button');
      const pressed = chosen[facet] === value;
      button.type = 'button';
      button.className = 'chip';
      button.setAttribute('aria-pressed', String(pressed));
      button.textContent = `${value} ${count}`;
      button.addEventListener('click', () => choose(facet, pressed ? undefined : value));
      group.append(button);
    }
    place.append(group);
  }
  place.hidden = place.childElementCount === 0;
}
