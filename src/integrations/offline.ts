import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildOffline } from '../offline/build-offline.ts';

/** After the pages are final: writes the service worker, or with `SITE_OFFLINE=off` the one that ends it. */
export function offline(base: string): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await buildOffline(
          fileURLToPath(dir),
          base,
          process.env.SITE_OFFLINE === 'off',
        );
        logger.info(`离线：先存 ${files} 个文件，sw.js ${bytes} 字节`);
      },
    },
  };
}
