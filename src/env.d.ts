declare namespace App {
  interface Locals {
    catalogue: import('./domain/catalogue.ts').Catalogue;
    /** The address of a page or file that is named by its path within the site. */
    address: (path: string) => string;
    /** The same with scheme and host. */
    absolute: (path: string) => string;
    /** The path within the site of the page being drawn. */
    path: string;
    /** Notes of the page being drawn, for `<Cite>`; empty where a page has none. */
    notes: import('./domain/page.ts').Note[];
  }
}
