import type { APIContext } from 'astro';
import { composeSecurityText } from '../../domain/security-text.ts';

/** Where to report a weakness of the site (RFC 9116). */
export function GET({ locals }: APIContext) {
  const { absolute, catalogue } = locals;
  return new Response(composeSecurityText(absolute, catalogue.today), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
