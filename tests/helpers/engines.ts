import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** One page of a browser that is not Chromium. */
export interface EnginePage {
  open(address: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Value of an expression, awaited when it is a promise; must survive JSON. */
  evaluate<Result>(expression: string): Promise<Result>;
  /** The page as PNG. */
  screenshot(): Promise<Buffer>;
  /** Errors of the console, where the engine tells them. */
  readonly errors: string[];
  close(): Promise<void>;
}

export interface Engine {
  name: string;
  /** How to get it on Debian. */
  install: string;
  /** The command lines it needs; it is present when all of them answer. */
  programs: readonly string[];
  start(): Promise<EnginePage>;
}

const START_MS = 60_000;
const CALL_MS = 45_000;

const onPath = (program: string) =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));

/** Whether every program of the engine is on the path. */
export function isPresent({ programs }: Engine): boolean {
  return programs.every(onPath);
}

/** A program with a home of its own, in a process group of its own: its children end with it. */
function startProgram(program: string, args: string[]): { child: ChildProcess; end: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'engine-'));
  const child = spawn(
    program,
    args.map((arg) => arg.replace('{home}', home)),
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: home, LANG: 'C.UTF-8' },
    },
  );
  const end = () => {
    if (child.pid !== undefined && child.exitCode === null)
      spawnSync('kill', ['--', `-${child.pid}`]);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { child, end };
}

/** The first words on the error stream of `child` that match; rejects with all of them when none came in time. */
function waitForWords(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    const late = setTimeout(() => reject(new Error(`没有启动：${words.slice(-400)}`)), START_MS);
    child.stderr?.on('data', (data) => {
      words += data;
      const found = pattern.exec(words)?.[1];
      if (found) {
        clearTimeout(late);
        resolve(found);
      }
    });
  });
}

interface BidiMessage {
  id?: number;
  type?: string;
  method?: string;
  message?: string;
  params?: { level?: string; text?: string };
  result?: Record<string, unknown>;
}

/** Firefox through WebDriver BiDi, which it speaks without a driver beside it. */
async function startFirefox(): Promise<EnginePage> {
  const { child, end } = startProgram('firefox-esr', [
    '--headless',
    '--no-remote',
    '--profile',
    '{home}',
    '--remote-debugging-port',
    String(await freePort()),
  ]);
  const socket = new WebSocket(
    `${await waitForWords(child, /WebDriver BiDi listening on (ws:\S+)/)}/session`,
  );
  await new Promise((resolve, reject) =>
    Object.assign(socket, { onopen: resolve, onerror: reject }),
  );
  const waiting = new Map<number, (message: BidiMessage) => void>();
  const errors: string[] = [];
  let last = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as BidiMessage;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method === 'log.entryAdded' && message.params?.level === 'error')
      errors.push(message.params.text ?? '?');
  };
  const send = (method: string, params: object) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      last += 1;
      const late = setTimeout(() => reject(new Error(`${method} 没有回音`)), CALL_MS);
      waiting.set(last, ({ type, message, result }) => {
        clearTimeout(late);
        if (type === 'error') reject(new Error(message));
        else resolve(result ?? {});
      });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { context } = await send('browsingContext.create', { type: 'tab' });
  return {
    errors,
    open: async (url) =>
      void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    resize: async (width, height) =>
      void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
    async evaluate<Result>(expression: string) {
      const text = `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`;
      const answer = await send('script.evaluate', {
        expression: text,
        target: { context },
        awaitPromise: true,
      });
      const { result, exceptionDetails } = answer as {
        result?: { value?: string };
        exceptionDetails?: { text: string };
      };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return (result?.value === undefined ? undefined : JSON.parse(result.value)) as Result;
    },
    screenshot: async () =>
      Buffer.from(
        String((await send('browsingContext.captureScreenshot', { context })).data),
        'base64',
      ),
    async close() {
      await send('browser.close', {}).catch(() => undefined);
      socket.close();
      end();
    },
  };
}

/** WebKitGTK through its WebDriver; it needs a screen, which Xvfb gives it. */
async function startWebKit(): Promise<EnginePage> {
  const port = await freePort();
  const { end } = startProgram('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`]);
  const call = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(CALL_MS),
      ...(body
        ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
        : {}),
    });
    const { value } = (await answer.json()) as {
      value: Record<string, unknown> & { message?: string };
    };
    if (!answer.ok) throw new Error(String(value.message));
    return value;
  };
  const latest = Date.now() + START_MS;
  while (!(await call('GET', '/status').catch(() => undefined))) {
    if (Date.now() > latest) throw new Error('WebKitWebDriver 没有启动');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { pageLoadStrategy: 'normal' } },
  });
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/timeouts`, { script: CALL_MS });
  return {
    errors: [],
    open: async (url) => void (await call('POST', `${session}/url`, { url })),
    resize: async (width, height) =>
      void (await call('POST', `${session}/window/rect`, { width, height })),
    async evaluate<Result>(expression: string) {
      const script = `const done = arguments[arguments.length - 1]; Promise.resolve(${expression}).then((value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`;
      const { value, error } = JSON.parse(
        String(await call('POST', `${session}/execute/async`, { script, args: [] })),
      ) as { value: Result; error?: string };
      if (error) throw new Error(error);
      return value;
    },
    screenshot: async () =>
      Buffer.from(String(await call('GET', `${session}/screenshot`)), 'base64'),
    async close() {
      await call('DELETE', session).catch(() => undefined);
      end();
    },
  };
}

/** The engines beside Chromium that Debian packages. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'Firefox ESR',
    install: 'apt-get install firefox-esr',
    programs: ['firefox-esr'],
    start: startFirefox,
  },
  {
    name: 'WebKitGTK',
    install: 'apt-get install webkit2gtk-driver xvfb',
    programs: ['WebKitWebDriver', 'xvfb-run'],
    start: startWebKit,
  },
];
