import { proseComponents } from '../prose/prose-components.ts';
import CareCite from './CareCite.astro';
import CareLink from './CareLink.astro';

/** The 关怀版 face of the tags a writer may use in MDX: the same as on the web, but for marks of sources and for links, which stay in the 关怀版. */
export const careComponents = { ...proseComponents, Cite: CareCite, a: CareLink };
