/** Gives `element` these children in place of its own; `replaceChildren` would need Chrome 86. */
export function fillWith(element: Element, ...children: (Node | string)[]): void {
  element.textContent = '';
  element.append(...children);
}
