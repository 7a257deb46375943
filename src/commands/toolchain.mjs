// Plain JavaScript without dependencies: this file runs on whatever Node the machine has, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const windows = process.platform === 'win32';

/** The pinned Node that the npm package `node` brings. */
export const pinnedNode = `node_modules/node/bin/node${windows ? '.exe' : ''}`;

/** Environment of every build and test: one time zone, one locale, no telemetry. */
export const environment = {
  ...process.env,
  TZ: 'Asia/Shanghai',
  LC_ALL: 'C.UTF-8',
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_NO_WARNINGS: '1',
};

/** Runs one step with its name and time; ends the whole command with the step's exit code when it fails. */
export function runStep(name, command, args, options = {}) {
  const start = Date.now();
  console.log(`\n▶ ${name}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: environment,
    shell: windows,
    ...options,
  });
  if (error) {
    console.error(`✗ ${name}：${error.message}`);
    process.exit(1);
  }
  if (status !== 0) {
    console.error(`✗ ${name} 没有通过（退出码 ${status}）`);
    process.exit(status ?? 1);
  }
  console.log(`✓ ${name}，${((Date.now() - start) / 1000).toFixed(1)} 秒`);
}

/** Installs the packages of package-lock.json unless they are already there and newer than the lock file. */
export function installPackages() {
  const mark = 'node_modules/.package-lock.json';
  if (
    existsSync(pinnedNode) &&
    existsSync(mark) &&
    statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs
  ) {
    console.log('✓ 依赖已经装好');
    return;
  }
  runStep('安装依赖（npm ci）', 'npm', ['ci', '--no-audit', '--no-fund']);
}
