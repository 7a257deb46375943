/** Every button of a choice: its own attributes say what it chooses; what is on is an attribute of the page, set by `early-view.js` or a click. */
const buttons = [...document.querySelectorAll<HTMLElement>('[data-view-name]')];

/** The first button of a choice stands for what is on without a choice. */
function markChosen(): void {
  for (const button of buttons) {
    const { viewName, viewChoice } = button.dataset;
    const chosen = document.documentElement.getAttribute(`data-${viewName}`);
    const first = button.parentElement?.querySelector('button') === button;
    button.setAttribute('aria-pressed', String(chosen === null ? first : chosen === viewChoice));
  }
}

function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(`care-${name}`, choice);
  } catch {
    // Storage is forbidden here; the choice then lasts as long as the page.
  }
}

const view = document.querySelector<HTMLElement>('[data-view]');
if (view) {
  view.hidden = false;
  view.addEventListener('click', ({ target }) => {
    const { viewName, viewChoice } = (target as HTMLElement).dataset;
    if (!viewName || !viewChoice) return;
    document.documentElement.setAttribute(`data-${viewName}`, viewChoice);
    remember(viewName, viewChoice);
    markChosen();
  });
  markChosen();
  // The early script is asynchronous and may still be on its way.
  addEventListener('load', markChosen);
}
