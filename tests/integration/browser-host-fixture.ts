import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClientOptions, WebSocket } from 'ws';
import { type BrowserHost, startBrowserHost } from '../../electron/browser-host/start-browser-host.ts';
import { createRecordingCore, type RecordingCore } from '../desktop/recording-core.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Ask {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface HostUnderTest {
  host: BrowserHost;
  core: RecordingCore;
  staticDir: string;
  /** Exactly what is written goes over the wire: paths are not tidied, headers not completed. */
  ask(ask: Ask): Promise<Answer>;
  /** Swaps the token and gives the headers of a page that has been let in. */
  admit(): Promise<Record<string, string>>;
  origin: string;
  token: string;
  socket(options?: ClientOptions, path?: string): WebSocket;
  stop(): Promise<void>;
}

export async function startHostUnderTest(uploadLimit?: number): Promise<HostUnderTest> {
  const core = await createRecordingCore();
  const staticDir = await buildInterface();
  const host = await startBrowserHost({ core, staticDir, uploadLimit });
  const origin = `http://127.0.0.1:${host.port}`;
  const token = new URLSearchParams(new URL(host.url).hash.slice(1)).get('token') ?? '';
  const ask = (one: Ask) => askRaw(host.port, one);
  return {
    host,
    core,
    staticDir,
    origin,
    token,
    ask,
    async admit() {
      const answer = await ask(redeeming(origin, token));
      return { cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '', origin };
    },
    socket: (options, path = '/channel') => new WebSocket(`ws://127.0.0.1:${host.port}${path}`, options),
    async stop() {
      await host.close();
      await core.stop();
      await rm(staticDir, { recursive: true, force: true });
    },
  };
}

export function redeeming(origin: string, token: string): Ask {
  return {
    method: 'POST',
    path: '/session',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  };
}

/** What became of a WebSocket that was being opened: 'open', or the status of its refusal. */
export function opening(socket: WebSocket): Promise<'open' | number> {
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}

async function buildInterface(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rooted-interface-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Rooted</title>');
  await writeFile(join(folder, 'assets/app.js'), 'export {};');
  await writeFile(join(folder, 'assets/app.css'), 'body { margin: 0 }');
  await writeFile(join(folder, 'assets/inter.woff2'), 'font');
  await writeFile(join(folder, 'assets/graph.wasm'), 'wasm');
  await writeFile(join(folder, 'assets/notes.txt'), 'of a kind that is not served');
  await writeFile(join(folder, '.hidden.js'), 'hidden');
  await symlink('/etc', join(folder, 'etc'));
  await symlink('/etc/hostname', join(folder, 'assets/hostname.js'));
  return folder;
}

function askRaw(port: number, one: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: `127.0.0.1:${port}`, ...one.headers };
    const path = one.path ?? '/';
    // An empty host stands for a request without that header.
    const { host, ...others } = headers;
    const sent = host === '' ? others : headers;
    const setHost = host !== '';
    const call = request({
      host: '127.0.0.1',
      port,
      path,
      method: one.method ?? 'GET',
      headers: sent,
      setHost,
    });
    call.on('response', response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    call.on('error', reject);
    call.end(one.body);
  });
}
