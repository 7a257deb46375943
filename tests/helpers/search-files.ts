import { openSealed } from '../../src/search/core/seal.ts';
import { readSite } from './site.ts';

/** The content of a file of the search, without the seal it is sent with; throws when the seal is not its own. */
export function readSealed(path: string): Uint8Array {
  return openSealed(path, new Uint8Array(readSite(path)));
}

/** A JSON file of the search by its name below `/search/`. */
export function readSearchJson(name: string) {
  return JSON.parse(new TextDecoder().decode(readSealed(`/search/${name}`)));
}
