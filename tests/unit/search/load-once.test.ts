import { describe, expect, test } from 'vitest';
import { loadOnce, loadOnceEach } from '../../../src/search/core/load-once.ts';

/** A load that fails, gives something broken, then something whole. */
function aLoad() {
  let times = 0;
  return async () => {
    times += 1;
    if (times === 1) throw new Error('offline');
    return times === 2 ? 'broken' : `whole ${times}`;
  };
}
const told = (loading: Promise<string>) => loading.catch((error: Error) => error.message);

describe('what is loaded once', () => {
  test('a fault is not remembered, what came is', async () => {
    const load = loadOnce(aLoad());
    expect([await told(load()), await told(load()), await told(load())]).toEqual([
      'offline',
      'broken',
      'broken',
    ]);
  });

  test('a thing that is not whole is given, but not remembered', async () => {
    const load = loadOnceEach(aLoad(), 2, (thing) => thing !== 'broken');
    const four = [
      await told(load('a')),
      await told(load('a')),
      await told(load('a')),
      await told(load('a')),
    ];
    expect(four).toEqual(['offline', 'broken', 'whole 3', 'whole 3']);
  });

  test('who asks while it loads waits for the same', async () => {
    const load = loadOnce(aLoad());
    expect(await Promise.all([told(load()), told(load())])).toEqual(['offline', 'offline']);
    expect(await told(load())).toBe('broken');
  });

  test('of many keys the last ones are remembered', async () => {
    let times = 0;
    const load = loadOnceEach(async (key) => {
      times += 1;
      return `${key}${times}`;
    }, 2);
    expect([
      await load('a'),
      await load('b'),
      await load('c'),
      await load('b'),
      await load('a'),
    ]).toEqual(['a1', 'b2', 'c3', 'b2', 'a4']);
  });
});
