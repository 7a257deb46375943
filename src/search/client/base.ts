import { addressesUnder } from '../../domain/address.ts';

/** For the search in the browser: addresses of the site, which lies where the build was told. Pages take theirs from `Astro.locals`. */
export const { address, pathOf } = addressesUnder(import.meta.env.BASE_URL);
