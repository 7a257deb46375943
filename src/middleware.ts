import { defineMiddleware } from 'astro:middleware';
import { loadCatalogue } from './collections/catalogue.ts';
import { siteAddresses } from './domain/address.ts';

/** Gives every page the catalogue and its addresses, so that components need not know where content comes from and where the site lies. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  locals.catalogue = await loadCatalogue();
  const { address, absolute, pathOf } = siteAddresses(locals.catalogue.identity.url);
  locals.address = address;
  locals.absolute = absolute;
  locals.path = pathOf(url.pathname);
  locals.notes = [];
  return next();
});
