import { defineCollection } from 'astro:content';
import { contentLoader } from './collections/content-loader.ts';

/** One collection of everything: the desk has read and judged it, Astro renders the bodies of its articles. */
export const collections = { content: defineCollection({ loader: contentLoader() }) };
