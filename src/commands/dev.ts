// npm run dev: checks the content and shows every change at once. Faults do not stop the preview; they are printed.
import { pinnedNode, runStep } from './toolchain.mjs';

runStep('预览', pinnedNode, ['node_modules/astro/bin/astro.mjs', 'dev', ...process.argv.slice(2)]);
