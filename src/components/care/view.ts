/** What may be chosen. Nothing outside this table is taken from the storage of the device. */
const VIEWS: Record<string, readonly string[]> = {
  size: ['large', 'largest'],
  palette: ['paper', 'contrast', 'night'],
  pointer: ['usual', 'big'],
};

const key = (name: string) => `care-${name}`;

function remembered(name: string): string | undefined {
  try {
    const value = localStorage.getItem(key(name));
    return VIEWS[name]?.find((choice) => choice === value);
  } catch {
    // Storage is forbidden here; the choice then lasts as long as the page.
    return undefined;
  }
}

function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(key(name), choice);
  } catch {
    // As above.
  }
}

function apply(name: string, choice: string): void {
  document.documentElement.setAttribute(`data-${name}`, choice);
  for (const button of document.querySelectorAll(`[data-view-name="${name}"]`)) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-view-choice') === choice));
  }
}

for (const name of Object.keys(VIEWS)) {
  const choice = remembered(name);
  if (choice) apply(name, choice);
}

const view = document.querySelector<HTMLElement>('[data-view]');
if (view) {
  view.hidden = false;
  view.addEventListener('click', ({ target }) => {
    const { viewName, viewChoice } = (target as HTMLElement).dataset;
    if (!viewName || !viewChoice || !VIEWS[viewName]?.includes(viewChoice)) return;
    apply(viewName, viewChoice);
    remember(viewName, viewChoice);
  });
}
