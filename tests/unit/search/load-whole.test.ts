import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLoad, loadJson } from '../../../src/search/client/load-whole.ts';
import { seal } from '../../../src/search/core/seal.ts';

const PATH = '/search/questions.json';
const whole = seal(PATH, new TextEncoder().encode('{"a":1}'));
const HOPE = { tries: 3, silenceMs: 1000 };

/** A body that comes in pieces of one byte, one every so many milliseconds. */
const drip = (bytes: Uint8Array, everyMs: number) =>
  new ReadableStream({
    async start(controller) {
      for (const byte of bytes) {
        await new Promise((resolve) => setTimeout(resolve, everyMs));
        controller.enqueue(new Uint8Array([byte]));
      }
      controller.close();
    },
  });

type Answer = () => Promise<Response>;
const answers = {
  whole: async () => new Response(whole),
  slow: async () => new Response(drip(whole, 900)),
  cut: async () => new Response(whole.slice(0, -1)),
  empty: async () => new Response(''),
  portal: async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
  missing: async () => new Response('404', { status: 404 }),
  failed: async () => new Response('500', { status: 500 }),
  reset: () => Promise.reject(new TypeError('Failed to fetch')),
  hanging: () => new Promise<Response>(() => undefined),
  stuck: async () =>
    new Response(
      new ReadableStream({ start: (controller) => controller.enqueue(whole.slice(0, 3)) }),
    ),
} satisfies Record<string, Answer>;

/** `fetch` that gives one answer after the other, and what it was asked. */
function aFetch(...given: readonly (keyof typeof answers)[]) {
  const asked: { cache?: RequestCache; signal?: AbortSignal | null }[] = [];
  const ask: typeof fetch = (_, init = {}) => {
    asked.push({ cache: init.cache, signal: init.signal });
    return (answers[given[asked.length - 1] ?? 'missing'] as Answer)();
  };
  return { ask, asked };
}

async function outcome(ask: typeof fetch, address = PATH): Promise<string> {
  const loading = loadJson(createLoad(ask), address, HOPE).then(
    JSON.stringify,
    (error: Error) => error.message,
  );
  await vi.runAllTimersAsync();
  return loading;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a file that comes broken', () => {
  const broken = [
    'cut',
    'empty',
    'portal',
    'missing',
    'failed',
    'reset',
    'hanging',
    'stuck',
  ] as const;

  test.each(broken)('once, %s, is asked for again of the server itself', async (fault) => {
    const { ask, asked } = aFetch(fault, 'whole');
    expect(await outcome(ask)).toBe('{"a":1}');
    expect(asked.map(({ cache }) => cache)).toEqual(['default', 'reload']);
  });

  test.each(broken)(
    'always, %s, is told by name, after as many tries as it is worth',
    async (fault) => {
      const { ask, asked } = aFetch(fault, fault, fault, 'whole');
      expect(await outcome(ask)).toContain(PATH);
      expect(asked).toHaveLength(3);
    },
  );

  test('is no longer loaded when nothing more came of it', async () => {
    const { ask, asked } = aFetch('hanging', 'whole');
    await outcome(ask);
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  });
});

test('a slow network is no silence, and gives signs of life', async () => {
  const { ask, asked } = aFetch('slow');
  const alive = vi.fn();
  const loading = createLoad(ask, alive)(PATH, HOPE);
  await vi.runAllTimersAsync();
  expect(new TextDecoder().decode(await loading)).toBe('{"a":1}');
  expect([asked.length, alive.mock.calls.length]).toEqual([1, 1 + whole.length]);
});

test('a file is the same whatever follows a question mark', async () => {
  expect(await outcome(aFetch('whole').ask, `${PATH}?ts=1`)).toBe('{"a":1}');
});
