import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CoreHandle, TokenFile } from '../../electron/core/core-handle.ts';
import { RootedError } from '../../shared/api/errors.ts';
import type { ClientChannel, ClientFrame, CoreFrame } from '../../shared/api/frames.ts';

/** A core that answers every call with the call itself and keeps count of what the shell asked of it. */
export interface RecordingCore extends CoreHandle {
  readonly home: string;
  readonly received: ClientFrame[];
  readonly registered: string[];
  readonly open: Set<ClientChannel>;
  stopped: boolean;
  /** Where the next uploads are written; null is the core's own temporary folder. */
  temporaryFolder: string | null;
  /** Puts a finished file behind a token, as an export would. */
  offer(fileName: string, content: string): Promise<string>;
  /** Sends a frame to every open channel. */
  broadcast(frame: CoreFrame): void;
}

export async function createRecordingCore(): Promise<RecordingCore> {
  const home = await mkdtemp(join(tmpdir(), 'rooted-shell-'));
  const files = new Map<string, TokenFile>();
  const listeners = new Set<(frame: CoreFrame) => void>();
  const keep = (file: TokenFile) => {
    const token = randomBytes(24).toString('base64url');
    files.set(token, file);
    return token;
  };
  const core: RecordingCore = {
    home,
    received: [],
    registered: [],
    open: new Set(),
    stopped: false,
    temporaryFolder: null,
    connect: () => connectEcho(core, listeners),
    async registerFile(path, options) {
      core.registered.push(path);
      const bytes = (await stat(path)).size;
      return keep({
        path,
        fileName: options?.fileName ?? path,
        mediaType: 'application/octet-stream',
        bytes,
      });
    },
    async resolveFile(token) {
      const file = files.get(token);
      if (!file) throw new RootedError('TOKEN_UNKNOWN', 'No file has this token');
      return file;
    },
    async temporaryPath(fileName) {
      const folder = core.temporaryFolder ?? join(home, 'temporary');
      if (core.temporaryFolder === null) await mkdir(folder, { recursive: true });
      return join(folder, `${randomBytes(6).toString('hex')}-${fileName}`);
    },
    async stop() {
      core.stopped = true;
      await rm(home, { recursive: true, force: true });
    },
    async offer(fileName, content) {
      const path = join(home, `offer-${files.size}`);
      await writeFile(path, content);
      const bytes = (await readFile(path)).byteLength;
      return keep({ path, fileName, mediaType: 'text/plain; charset=utf-8', bytes });
    },
    broadcast(frame) {
      for (const listener of listeners) listener(frame);
    },
  };
  return core;
}

function connectEcho(core: RecordingCore, listeners: Set<(frame: CoreFrame) => void>): ClientChannel {
  let listener: (frame: CoreFrame) => void = () => undefined;
  let closed: () => void = () => undefined;
  const forward = (frame: CoreFrame) => listener(frame);
  listeners.add(forward);
  const channel: ClientChannel = {
    send(frame) {
      core.received.push(frame);
      if (frame.t === 'call') listener({ t: 'ok', id: frame.id, result: [frame.method, frame.params] });
    },
    onFrame(next) {
      listener = next;
    },
    onClose(next) {
      closed = next;
    },
    close() {
      if (!core.open.delete(channel)) return;
      listeners.delete(forward);
      closed();
    },
  };
  core.open.add(channel);
  return channel;
}
