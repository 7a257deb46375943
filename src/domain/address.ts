/** How a page, which the domain names by its path within the site (`/help/#paid`), becomes an address. */
export interface SiteAddresses {
  /** The path under which the site lies: `/`, or `/edu/`. */
  base: string;
  /** The address a browser on a page of the site follows: `/edu/help/#paid`. What is no path of the site (`#paid`, `tel:110`) stays as it is. */
  address(path: string): string;
  /** The path within the site of an address on its host: `/edu/help/` → `/help/`. */
  pathOf(address: string): string;
}

/** Addresses of a site that lies under the path `base`, with or without its last slash. */
export function addressesUnder(base: string): SiteAddresses {
  const folder = base.endsWith('/') ? base : `${base}/`;
  return {
    base: folder,
    address: (path) => (/^\/(?!\/)/.test(path) ? folder + path.slice(1) : path),
    pathOf: (address) => (address.startsWith(folder) ? address.slice(folder.length - 1) : address),
  };
}

/** Addresses of the site at `url`, as `identity.yaml` gives it: `https://host.cn/edu/`. */
export function siteAddresses(url: string): SiteAddresses & {
  /** The whole address, for paper and for other sites: `https://host.cn/edu/help/`. */
  absolute(path: string): string;
} {
  const { pathname } = new URL(url);
  const addresses = addressesUnder(pathname);
  return { ...addresses, absolute: (path) => new URL(addresses.address(path), url).href };
}
