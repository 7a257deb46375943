// npm run dev: checks the content once, then shows every change at once. Faults do not stop the preview; they are printed.
import { spawnSync } from 'node:child_process';
import { environment, pinnedNode, runStep } from './toolchain.mjs';

spawnSync(pinnedNode, ['src/commands/check.ts'], { stdio: 'inherit', env: environment });
runStep('预览', pinnedNode, ['node_modules/astro/bin/astro.mjs', 'dev', ...process.argv.slice(2)]);
