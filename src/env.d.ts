declare namespace App {
  interface Locals {
    catalogue: import('./domain/catalogue.ts').Catalogue;
    /** Notes of the page being drawn, for `<Cite>`; empty where a page has none. */
    notes: import('./domain/page.ts').Note[];
  }
}
