// Finds a Chromium for the tests, or installs Debian's when that is possible.
import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

function apt(...args: string[]): boolean {
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

let found = findBrowser();
if (!found && process.getuid?.() === 0) {
  console.log('没有浏览器，用 apt 安装 Debian 的 chromium……');
  if (apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')) found = findBrowser();
}
if (!found) {
  console.error('测试要用 Chrome 或 Chromium：请装一个，或者用 CHROMIUM_PATH 指出它在哪里。');
  process.exit(1);
}
console.log(`浏览器：${found}`);
