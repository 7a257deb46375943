import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { composeHeaders, type Transport } from './content-policy.ts';

const TEMPLATES = resolve('src/release/templates');

/** Files whose name changes with their content, as paths below the site with `*`. */
const IMMUTABLE = [
  '_astro/*',
  'pagefind/fragment/*',
  'pagefind/index/*',
  'search/asked/*',
] as const;

const FOREVER = 'public, max-age=31536000, immutable';

/** `_headers` of a site under the path `base`, as Cloudflare Pages and Netlify read it. Both serve HTTPS only. */
export function composeHostHeaders(styleHashes: readonly string[], base: string): string {
  const lines = composeHeaders(styleHashes, 'https').map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${base}*`,
    ...lines,
    ...IMMUTABLE.flatMap((path) => [base + path, `  Cache-Control: ${FOREVER}`]),
    '',
  ].join('\n');
}

/** Headers as an nginx include: `add_header … always` so that the page for lost readers carries them too. */
function composeNginxHeaders(styleHashes: readonly string[], transport: Transport): string {
  return composeHeaders(styleHashes, transport)
    .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
    .join('');
}

/** Headers as a Caddy snippet named `headers`. */
function composeCaddyHeaders(styleHashes: readonly string[], transport: Transport): string {
  const lines = composeHeaders(styleHashes, transport).map(
    ([name, value]) => `    ${name} "${value}"`,
  );
  return ['(headers) {', '  header {', ...lines, '    -Server', '  }', '}', ''].join('\n');
}

/** A template of this folder with `{{name}}` filled in; throws on a name it does not know. */
function fillTemplate(name: string, values: Record<string, string>): string {
  return readFileSync(join(TEMPLATES, name), 'utf8').replace(
    /\{\{([a-z]+)\}\}/g,
    (_, key: string) => {
      const value = values[key];
      if (value === undefined) throw new Error(`src/release/templates/${name}：不认识 {{${key}}}`);
      return value;
    },
  );
}

/** Where the site lies on the server and under which name it answers. */
export interface Place {
  host: string;
  root: string;
  /** Folder of the files below, as the server sees it. */
  config: string;
  /** Whether every name under `host` is bound to HTTPS too; left out, `host` alone. */
  hstsSubdomains?: boolean;
}

/** Ready files for a server, by name: nginx and Caddy, with HTTPS and for a plain-HTTP intranet, and notes for object stores. */
export function composeServerFiles(
  styleHashes: readonly string[],
  place: Place,
): Record<string, string> {
  const { hstsSubdomains, ...values } = place;
  const secure = hstsSubdomains ? 'https-with-subdomains' : 'https';
  return {
    'nginx-headers.conf': composeNginxHeaders(styleHashes, secure),
    'nginx-headers-intranet.conf': composeNginxHeaders(styleHashes, 'http'),
    'nginx.conf': fillTemplate('nginx.conf', values),
    'nginx-intranet.conf': fillTemplate('nginx-intranet.conf', values),
    Caddyfile: composeCaddyHeaders(styleHashes, secure) + fillTemplate('Caddyfile', values),
    'Caddyfile-intranet':
      composeCaddyHeaders(styleHashes, 'http') + fillTemplate('Caddyfile-intranet', values),
    'object-store.md': fillTemplate('object-store.md', {
      ...values,
      policy: composeHeaders(styleHashes, secure)[0]?.[1] ?? '',
    }),
  };
}
