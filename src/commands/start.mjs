// npm start: installs, checks the content, builds, and serves the site.
import { installPackages, pinnedNode, runStep } from './toolchain.mjs';

installPackages();
runStep('检查内容并构建', pinnedNode, ['src/commands/build.ts']);
runStep('打开网站', pinnedNode, ['src/commands/serve.ts']);
