interface LateEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: LateEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly registration: { unregister(): Promise<boolean> };
}

// Served as sw.js in place of the worker, this ends it: every copy is forgotten and the browser asks the network again.
const worker = self as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => worker.registration.unregister()),
  ),
);

// Makes the file a module of its own, so that its names stay its own.
export {};
