import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeSecurity } from '../release/write-security.ts';

/** After the pages are written: puts the one policy, with the hashes of the constant style sheets, into every page and into `_headers`. */
export function securityHeaders(base: string): AstroIntegration {
  return {
    name: 'security-headers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { pages, styles } = writeSecurity(fileURLToPath(dir), base);
        logger.info(`安全策略：${pages} 页，${styles} 份固定样式表`);
      },
    },
  };
}
