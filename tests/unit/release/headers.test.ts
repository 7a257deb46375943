import { expect, test } from 'vitest';
import { composeHeaders } from '../../../src/release/content-policy.ts';
import { composeHostHeaders, composeServerFiles } from '../../../src/release/server-files.ts';

const PLACE = { host: 'www.example.org', root: '/srv/site/current', config: '/srv/site/server' };
const hsts = (text: string | undefined) =>
  /Strict-Transport-Security:? "?([^"\n]+)/.exec(text ?? '')?.[1];

test.each([
  ['http', undefined],
  ['https', 'max-age=63072000'],
  ['https-with-subdomains', 'max-age=63072000; includeSubDomains'],
] as const)('a site over %s binds browsers to HTTPS with: %s', (transport, value) => {
  expect(new Map(composeHeaders([], transport)).get('Strict-Transport-Security')).toBe(value);
});

test.each([
  ['nginx-headers.conf', 'max-age=63072000', 'max-age=63072000; includeSubDomains'],
  ['Caddyfile', 'max-age=63072000', 'max-age=63072000; includeSubDomains'],
  ['nginx-headers-intranet.conf', undefined, undefined],
  ['Caddyfile-intranet', undefined, undefined],
])('%s binds the names under the host only when asked', (file, usual, asked) => {
  expect(hsts(composeServerFiles([], PLACE)[file])).toBe(usual);
  expect(hsts(composeServerFiles([], { ...PLACE, hstsSubdomains: true })[file])).toBe(asked);
});

test('the headers for hosts that build for us never bind other names', () =>
  expect(hsts(composeHostHeaders([], '/'))).toBe('max-age=63072000'));
