/**
 * Today as `YYYY-MM-DD` in China, the one place that reads the clock.
 * `SITE_TODAY=2027-03-15` shows the site as it will be on another day; a malformed value throws.
 */
export function today(): string {
  const wished = process.env.SITE_TODAY;
  if (wished === undefined || wished === '') {
    return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(wished)) {
    throw new Error(`SITE_TODAY 要写成 2027-03-15 这样，现在是“${wished}”`);
  }
  return wished;
}
