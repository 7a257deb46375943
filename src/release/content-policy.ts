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

/** Every header of every answer, in order. `https` adds what only an HTTPS host may say. */
export function composeHeaders(
  styleHashes: readonly string[],
  https: boolean,
): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', composePolicy(styleHashes, 'header')],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ...(https
      ? ([
          ['Cross-Origin-Opener-Policy', 'same-origin'],
          ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
        ] as [string, string][])
      : []),
  ];
}
