const DAYS_VALID = 300;

/** `security.txt` (RFC 9116) of the site whose whole addresses `absolute` makes; it expires 300 days after `today`, so that an abandoned copy stops promising an answer. */
export function composeSecurityText(absolute: (path: string) => string, today: string): string {
  const expires = new Date(
    Date.parse(`${today}T00:00:00Z`) + DAYS_VALID * 86_400_000,
  ).toISOString();
  return [
    `Contact: ${absolute('/corrections/')}`,
    `Expires: ${expires}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${absolute('/.well-known/security.txt')}`,
    `Policy: ${absolute('/corrections/')}`,
    '',
  ].join('\n');
}
