// Serves dist/ on http://localhost:4321, or on the next free port.
import { existsSync } from 'node:fs';
import { serveSite } from './serve-site.ts';

if (!existsSync('dist/index.html')) {
  console.error('还没有 dist/，先运行 npm run build');
  process.exit(1);
}
const wanted = Number(process.env.PORT ?? 4321);
const { address, port } = await serveSite('dist', wanted);
if (port !== wanted) console.log(`端口 ${wanted} 有人用了，改用 ${port}`);
console.log(`网站在 ${address} ，按 Ctrl+C 停止`);
