import { defineMiddleware } from 'astro:middleware';
import { loadCatalogue } from './collections/catalogue.ts';

/** Gives every page the catalogue, so that components need not know where content comes from. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.catalogue = await loadCatalogue();
  locals.notes = [];
  return next();
});
