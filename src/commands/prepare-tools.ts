// Finds what the tests need beside npm's packages (a Chromium, a Chinese font, the servers whose files are tried), or installs Debian's when that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

const mayInstall = process.getuid?.() === 0;
/** Debian starts a server once it is installed; where a machine runs services, that is for its owner to decide. */
const mayInstallServers = mayInstall && !existsSync('/run/systemd/system');

function apt(...args: string[]): boolean {
  return (
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

function install(name: string): void {
  console.log(`用 apt 安装 Debian 的 ${name}……`);
  if (apt('update', '-qq')) apt('install', '-y', '-qq', '--no-install-recommends', name);
}

/** Where there is no fontconfig, on macOS and Windows, Chinese fonts come with the system. */
function hasChineseFont(): boolean {
  const { error, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return error !== undefined || stdout.trim() !== '';
}

/** Debian packages of the servers whose files are tried, and what asks them for their version. A test tells what is still missing. */
const servers = [
  ['nginx-light', 'nginx', '-v'],
  ['openssl', 'openssl', 'version'],
  ['caddy', 'caddy', 'version'],
] as const;

if (!findBrowser() && mayInstall) install('chromium');
const browser = findBrowser();
if (!browser) {
  console.error('测试要用 Chrome 或 Chromium：请装一个，或者用 CHROMIUM_PATH 指出它在哪里。');
  process.exit(1);
}
if (!hasChineseFont() && mayInstall) install('fonts-noto-cjk');
if (!hasChineseFont()) {
  console.error('测试要有中文字体，不然浏览器里的字都是空框：请装一种，例如 Noto Sans CJK。');
  process.exit(1);
}
if (mayInstallServers)
  for (const [name, program, version] of servers)
    if (spawnSync(program, [version]).error) install(name);
console.log(`浏览器：${browser}`);
