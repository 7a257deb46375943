import { createHash } from 'node:crypto';

/** What a page may do, apart from its styles. Nothing from other hosts, no inline script, no form that posts elsewhere. */
const DIRECTIVES: readonly (readonly [name: string, sources: string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['img-src', "'self' blob:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['manifest-src', "'self'"],
  ['worker-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
];

/** The source expression that allows one inlined style sheet: `'sha256-…'`. */
export function styleHash(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}

/**
 * The one policy of the site, for the header or, where a host sends none, for `<meta>`, which ignores `frame-ancestors`.
 * Never with `upgrade-insecure-requests`: it would take styles and search from a plain-HTTP intranet.
 */
export function composePolicy(styleHashes: readonly string[], place: 'header' | 'meta'): string {
  const style: readonly [string, string] = ['style-src', ["'self'", ...styleHashes].join(' ')];
  const directives = [
    ...DIRECTIVES.slice(0, 2),
    style,
    ...DIRECTIVES.slice(2),
    ...(place === 'header' ? [['frame-ancestors', "'none'"] as const] : []),
  ];
  return directives.map(([name, sources]) => `${name} ${sources}`).join('; ');
}

/**
 * How the site is reached, which decides what only an HTTPS host may say. `https-with-subdomains` binds every name under the host to HTTPS for two years,
 * the mail and the intranet of the institution included, so only its administrator may ask for it.
 */
export type Transport = 'http' | 'https' | 'https-with-subdomains';

/** Every header of every answer, in order. */
export function composeHeaders(
  styleHashes: readonly string[],
  transport: Transport,
): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', composePolicy(styleHashes, 'header')],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ...(transport === 'http'
      ? []
      : ([
          ['Cross-Origin-Opener-Policy', 'same-origin'],
          [
            'Strict-Transport-Security',
            `max-age=63072000${transport === 'https-with-subdomains' ? '; includeSubDomains' : ''}`,
          ],
        ] as [string, string][])),
  ];
}
