import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Chromium builds that npm packages bring, by version. Kept in the cache once fetched. */
export const OLD_BUILDS = {
  80: 'chrome-aws-lambda@2.1.1',
  92: 'chrome-aws-lambda@10.1.0',
  109: '@sparticuz/chromium@109.0.6',
} as const;
export type OldVersion = keyof typeof OLD_BUILDS;

const CACHE = resolve(process.env.OLD_CHROME_DIR ?? '.cache/old-chrome');
const STARTS = 5;
const START_MS = 12_000;

function unpack(folder: string): void {
  const packed = join(folder, 'package/bin');
  for (const file of readdirSync(packed).filter((name) => name.endsWith('.br'))) {
    const place = join(folder, file.replace('.br', ''));
    writeFileSync(place, brotliDecompressSync(readFileSync(join(packed, file))));
    if (place.endsWith('.tar')) spawnSync('tar', ['xf', place, '-C', folder]);
  }
  chmodSync(join(folder, 'chromium'), 0o755);
}

/** Path of an old Chromium, fetched and unpacked when it is not in the cache; undefined where it cannot be fetched or run. */
export function findOldChrome(version: OldVersion): string | undefined {
  const folder = join(CACHE, String(version));
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  mkdirSync(folder, { recursive: true });
  const { status, stdout } = spawnSync(
    'npm',
    ['pack', OLD_BUILDS[version], '--silent', '--pack-destination', folder],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (
    status !== 0 ||
    spawnSync('tar', ['xzf', join(folder, stdout.trim()), '-C', folder]).status !== 0
  )
    return undefined;
  unpack(folder);
  return program;
}

interface Message {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: { exceptionDetails?: { text: string; exception?: { description?: string } } };
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** One page of an old browser, driven through its debugging protocol; Playwright's own needs a newer one. */
export interface OldPage {
  /** Exceptions nobody caught since the page was opened. */
  readonly exceptions: string[];
  open(address: string, width: number): Promise<void>;
  evaluate<Result>(expression: string): Promise<Result>;
  screenshot(): Promise<Buffer>;
}

function connect(address: string): Promise<{
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
  listen(hear: (message: Message) => void): void;
  close(): void;
}> {
  const socket = new WebSocket(address);
  const waiting = new Map<
    number,
    { done: (result: Record<string, unknown>) => void; fail: (error: Error) => void }
  >();
  const listeners: ((message: Message) => void)[] = [];
  let last = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    const call = message.id === undefined ? undefined : waiting.get(message.id);
    if (!call) for (const hear of listeners) hear(message);
    else if (message.error) call.fail(new Error(message.error.message));
    else call.done(message.result ?? {});
  };
  const send = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<Record<string, unknown>>((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
      setTimeout(() => fail(new Error(`${method} 没有回音`)), START_MS).unref();
    });
  return new Promise((done, fail) => {
    socket.onopen = () =>
      done({ send, listen: (hear) => listeners.push(hear), close: () => socket.close() });
    socket.onerror = () => fail(new Error('old browser refused the connection'));
  });
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--single-process',
  '--no-zygote',
  '--hide-scrollbars',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--remote-debugging-port=0',
  '--remote-allow-origins=*',
];

/** Starts an old browser with one page. Version 92 hangs at about every third start: tries five times, and leaves none behind. */
export async function startOldChrome(program: string): Promise<{ page: OldPage; close(): void }> {
  for (let tried = 1; ; tried += 1) {
    const home = mkdtempSync(join(tmpdir(), 'old-chrome-'));
    const child = spawn(program, [...FLAGS, `--user-data-dir=${home}`, 'about:blank'], {
      env: { ...process.env, HOME: home, FONTCONFIG_PATH: '/etc/fonts' },
    });
    const end = () => {
      child.kill('SIGKILL');
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    };
    try {
      const address = await new Promise<string>((done, fail) => {
        let words = '';
        child.stderr.on('data', (data) => {
          words += data;
          const found = /DevTools listening on (ws:\S+)/.exec(words)?.[1];
          if (found) done(found);
        });
        child.once('exit', () => fail(new Error(words.slice(-300))));
        setTimeout(() => fail(new Error(`no start: ${words.slice(-300)}`)), START_MS).unref();
      });
      return { page: await openPage(await connect(address)), close: end };
    } catch (error) {
      end();
      if (tried === STARTS) throw error;
    }
  }
}

async function openPage({ send, listen }: Awaited<ReturnType<typeof connect>>): Promise<OldPage> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as {
    sessionId: string;
  };
  const ask = (method: string, params?: object) => send(method, params, sessionId);
  const exceptions: string[] = [];
  const loaded: (() => void)[] = [];
  listen(({ method, params, sessionId: from }) => {
    if (from !== sessionId) return;
    if (method === 'Runtime.exceptionThrown')
      exceptions.push(
        params?.exceptionDetails?.exception?.description ?? params?.exceptionDetails?.text ?? '?',
      );
    if (method === 'Page.loadEventFired') loaded.splice(0).forEach((done) => void done());
  });
  await ask('Page.enable');
  await ask('Runtime.enable');
  return {
    exceptions,
    async open(address, width) {
      await ask('Emulation.setDeviceMetricsOverride', {
        width,
        height: 800,
        deviceScaleFactor: 1,
        mobile: false,
      });
      const ready = new Promise<void>((done) => loaded.push(done));
      await ask('Page.navigate', { url: address });
      await ready;
      await new Promise((done) => setTimeout(done, 300));
    },
    async evaluate<Result>(expression: string) {
      const { result, exceptionDetails } = (await ask('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      })) as {
        result: { value: Result };
        exceptionDetails?: { text: string };
      };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    async screenshot() {
      const { data } = (await ask('Page.captureScreenshot', { format: 'png' })) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}
