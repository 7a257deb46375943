/** Keeps the emergency pages and visited pages for times without a network. Plain HTTP and old browsers have no service workers: nothing happens there. */
function keepForOffline(): void {
  if (!('serviceWorker' in navigator) || !window.isSecureContext || self !== top) return;
  // A browser may forbid it (private windows, a full disk): the site works without.
  navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
}

if (document.readyState === 'complete') keepForOffline();
else addEventListener('load', keepForOffline);
