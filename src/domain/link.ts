import { isOfficialAddress, isOfficialMailbox } from '../schemas/fields/official-address.ts';

/** Where an address in a body leads: to a page or file of this site, to an official body, or where no page may lead. */
export type LinkKind = 'own' | 'official' | 'refused';

// Browsers read `\` as `/` and drop tabs and line ends, so `/\evil.example` and `java⇥script:` lead where they do not seem to.
const HIDING = /[\\\p{Cc}]/u;

/** Where `address` leads, as the browser will read it: entities and escapes are resolved by now. */
export function linkKind(address: string): LinkKind {
  if (HIDING.test(address)) return 'refused';
  if (address.startsWith('#') || /^\/(?!\/)/.test(address)) return 'own';
  return isOfficialAddress(address) || isOfficialMailbox(address) ? 'official' : 'refused';
}
