/** Takes words over where the clipboard is closed to scripts, as on a page without https. */
function copySelected(block: HTMLElement): boolean {
  const selection = window.getSelection();
  selection?.selectAllChildren(block);
  const done = document.execCommand('copy');
  if (done) selection?.removeAllRanges();
  return done;
}

/** The words of a block, each item of a list on its own line. */
function wordsOf(block: HTMLElement): string {
  const items = [...block.querySelectorAll('li')];
  return items.length > 0
    ? items.map(({ textContent }) => textContent).join('\n')
    : (block.textContent ?? '');
}

async function copy(block: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(wordsOf(block));
    return true;
  } catch {
    return copySelected(block);
  }
}

for (const place of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const [block, button, status] = [
    place.previousElementSibling,
    place.querySelector('button'),
    place.querySelector('[role="status"]'),
  ];
  if (!(block instanceof HTMLElement) || !button || !status) continue;
  place.hidden = false;
  button.addEventListener('click', async () => {
    status.textContent = (await copy(block)) ? '已复制' : '复制不了，请长按文字，选中再复制。';
  });
}
