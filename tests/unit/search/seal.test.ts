import { describe, expect, test } from 'vitest';
import { openSealed, seal } from '../../../src/search/core/seal.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const PATH = '/search/questions.json';
const content = bytes('{"folder":"asked/1","pages":[1,2,3]}');
const sealed = seal(PATH, content);
const isRefused = (path: string, file: Uint8Array<ArrayBuffer>) => {
  try {
    openSealed(path, file);
    return false;
  } catch {
    return true;
  }
};

test.each([
  ['some text', content],
  ['nothing', new Uint8Array()],
  ['bytes that are no text', new Uint8Array([31, 139, 0, 255, 128])],
])('a file of %s comes out as it went in', (_, given) =>
  expect(openSealed(PATH, seal(PATH, given))).toEqual(given),
);

describe('a broken file is refused, by name', () => {
  test('cut short, wherever', () => {
    const open = [...sealed.keys()].filter((end) => !isRefused(PATH, sealed.slice(0, end)));
    expect(open).toEqual([]);
  });

  test('one byte changed, wherever', () => {
    const changed = (at: number) => sealed.map((byte, here) => (here === at ? byte ^ 1 : byte));
    expect([...sealed.keys()].filter((at) => !isRefused(PATH, changed(at)))).toEqual([]);
  });

  test.each([
    ['empty', new Uint8Array()],
    ['the page of a portal', bytes('<!doctype html><title>上网认证</title>')],
    ['a page that is shorter than a seal', bytes('ok')],
    ['another file, though it is whole', seal('/search/respelling.json', content)],
    ['something after its end', new Uint8Array([...sealed, 10])],
    ['without its seal', content],
  ])('%s', (_, file) => expect(() => openSealed(PATH, file)).toThrow(PATH));
});
