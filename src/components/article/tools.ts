/** Wires the share and print buttons, which stay hidden where there is no script or no such ability. */
function wireTools(): void {
  const share = document.querySelector<HTMLButtonElement>('[data-share]');
  const status = document.querySelector('[data-share-status]');
  const print = document.querySelector<HTMLButtonElement>('[data-print]');
  const address = location.origin + location.pathname;

  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  if (!share || !status) return;
  share.hidden = false;
  share.addEventListener('click', async () => {
    if (typeof navigator.share === 'function') {
      // Closing the system's share sheet is not a fault.
      await navigator.share({ title: document.title, url: address }).catch(() => undefined);
      return;
    }
    try {
      await navigator.clipboard.writeText(`${document.title} ${address}`);
      status.textContent = `网址已复制，到微信里长按粘贴就能发给${share.dataset.share}。`;
    } catch {
      status.textContent = `复制不了，请手抄网址：${address}`;
    }
  });
}

wireTools();
