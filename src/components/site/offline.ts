/** Keeps the emergency pages and visited pages for times without a network. Plain HTTP and old browsers have no service workers: nothing happens there. */
function keepForOffline(): void {
  if (!('serviceWorker' in navigator) || !window.isSecureContext || self !== top) return;
  // A browser may forbid it (private windows, a full disk): the site works without.
  navigator.serviceWorker
    .register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: 'none' })
    .catch(() => undefined);
}

/** On one bar of signal the reader's own page and first question come before copies for later. */
const LET_THE_READER_FIRST = 5000;
const keepSoon = () => setTimeout(keepForOffline, LET_THE_READER_FIRST);

if (document.readyState === 'complete') keepSoon();
else addEventListener('load', keepSoon);
