import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeManifest } from '../release/manifest.ts';

/** The last step of a build: the list of all files with their SHA-256. */
export function releaseManifest(): AstroIntegration {
  return {
    name: 'release-manifest',
    hooks: {
      'astro:build:done': ({ dir, logger }) =>
        logger.info(`清单：${writeManifest(fileURLToPath(dir))} 个文件的 SHA-256`),
    },
  };
}
