import type { APIContext } from 'astro';
import { composeSecurityText } from '../../domain/security-text.ts';

/** Where to report a weakness of the site (RFC 9116). */
export function GET({ locals }: APIContext) {
  const { identity, today } = locals.catalogue;
  return new Response(composeSecurityText(identity.url, today), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
