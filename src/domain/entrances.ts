/** The five entrances of every page, and the addresses that lie under each. */
export const entrances = [
  { name: '看懂骗局', url: '/guides/', under: ['/topics/', '/terms/', '/data/'] },
  { name: '看案例', url: '/cases/', under: ['/practices/'] },
  { name: '上课用', url: '/lessons/', under: [] },
  { name: '网点物料', url: '/campaigns/', under: ['/calendar/'] },
  { name: '投诉求助', url: '/complaints/', under: ['/help/', '/hotlines/'] },
] as const;

/** True when the page at `here` belongs to the entrance at `url`. */
export function isUnder(here: string, url: string): boolean {
  const entrance = entrances.find((candidate) => candidate.url === url);
  return (
    here.startsWith(url) || (entrance?.under.some((prefix) => here.startsWith(prefix)) ?? false)
  );
}
