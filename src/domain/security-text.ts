const DAYS_VALID = 300;

/** `security.txt` (RFC 9116) of the site at `url`; it expires 300 days after `today`, so that an abandoned copy stops promising an answer. */
export function composeSecurityText(url: string, today: string): string {
  const expires = new Date(
    Date.parse(`${today}T00:00:00Z`) + DAYS_VALID * 86_400_000,
  ).toISOString();
  const at = (path: string) => new URL(path, url).href;
  return [
    `Contact: ${at('/corrections/')}`,
    `Expires: ${expires}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${at('/.well-known/security.txt')}`,
    `Policy: ${at('/corrections/')}`,
    '',
  ].join('\n');
}
