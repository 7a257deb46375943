/** Lets the arrow keys walk from the box to the links in `list` and back; Escape calls `leave` and returns to the box. */
export function moveByArrows(input: HTMLInputElement, list: HTMLElement, leave: () => void): void {
  const links = () => [...list.querySelectorAll<HTMLElement>('a[href]')];
  const keys: Record<string, (at: number, all: HTMLElement[]) => HTMLElement | undefined> = {
    ArrowDown: (at, all) => all[at + 1],
    ArrowUp: (at, all) => (at > 0 ? all[at - 1] : input),
    Home: (at, all) => (at >= 0 ? all[0] : undefined),
    End: (at, all) => (at >= 0 ? all[all.length - 1] : undefined),
  };
  function pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      leave();
      input.focus();
      return;
    }
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at < 0 && event.key !== 'ArrowDown') return;
    const target = keys[event.key]?.(at, all);
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
  input.addEventListener('keydown', pressed);
  list.addEventListener('keydown', pressed);
}
