import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { freePort } from './free-port.ts';

const COPIED = ['content', 'public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of the project, served page by page as it is on one day. */
export interface DevSite {
  /** What the server gives for a path; fails the test when it is not 200. */
  fetched: (path: string) => Promise<Buffer>;
  close: () => void;
}

function started(server: ChildProcess, port: number): Promise<void> {
  return new Promise((ready, fail) => {
    let heard = '';
    const listen = (part: Buffer) => {
      heard += String(part);
      if (heard.includes(`:${port}`)) ready();
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', (code) => fail(new Error(`astro dev ended with ${code}\n${heard}`)));
  });
}

/** Serves a copy of the project on `day`, after `change` has done to the copy what the test is about. */
export async function startDevSite(
  day: string,
  change: (project: string) => void = () => undefined,
): Promise<DevSite> {
  const project = mkdtempSync(join(tmpdir(), 'dev-site-'));
  for (const name of COPIED) cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  change(project);
  const port = await freePort();
  const { PATH, HOME } = process.env;
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: project,
      env: { PATH, HOME, TZ: 'Asia/Shanghai', SITE_TODAY: day, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  await started(server, port);
  return {
    fetched: async (path) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      return Buffer.from(await answer.arrayBuffer());
    },
    close: () => {
      server.removeAllListeners('exit');
      server.kill();
      rmSync(project, { recursive: true, force: true });
    },
  };
}
