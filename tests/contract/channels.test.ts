import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startBrowserHost } from '../../electron/browser-host/start-browser-host.ts';
import { CoreState } from '../../electron/core/core-state.ts';
import { dispatch } from '../../electron/core/dispatcher.ts';
import { startCore } from '../../electron/core/start-core.ts';
import { coreClient } from '../../electron/shell/core-client.ts';
import type { ClientChannel, ClientFrame, CoreFrame } from '../../shared/api/frames.ts';
import { METHODS, type MethodName } from '../../shared/api/method-table.ts';
import type { FileRef } from '../../shared/api/primitives.ts';
import { endingOf, FIGURE_FORMATS } from '../../shared/report/figure-formats.ts';
import { HAS_FONTS } from '../support/chinese-font.ts';
import { SAMPLES, temporaryFolder } from '../support/core-fixture.ts';
import { type Examples, examplesFor } from './examples.ts';

type Call = (method: string, params: unknown) => Promise<unknown>;

interface Transport {
  name: string;
  start(home: string): Promise<{ call: Call; stop(): Promise<void> }>;
}

const inProcess: Transport = {
  name: 'in process',
  async start(home) {
    const core = new CoreState({ home, samples: SAMPLES });
    const context = { core, signal: new AbortController().signal, progress: () => {} };
    return {
      call: async (method, params) => dispatch(method, params, context),
      stop: async () => core.dispose(),
    };
  },
};

const messagePort: Transport = {
  name: 'MessagePort',
  async start(home) {
    const core = await startCore({ home, samples: SAMPLES });
    const client = coreClient(core.connect());
    return {
      call: (method, params) => client.call(method as MethodName, params as never),
      stop: () => core.stop(),
    };
  },
};

function socketChannel(socket: WebSocket): ClientChannel {
  return {
    send: (frame: ClientFrame) => socket.send(JSON.stringify(frame)),
    onFrame: listener => socket.on('message', data => listener(JSON.parse(String(data)) as CoreFrame)),
    onClose: listener => socket.on('close', listener),
    close: () => socket.close(),
  };
}

const webSocket: Transport = {
  name: 'WebSocket',
  async start(home) {
    const core = await startCore({ home, samples: SAMPLES });
    const staticDir = join(home, 'static');
    mkdirSync(staticDir);
    cpSync(new URL('../../renderer/index.html', import.meta.url), join(staticDir, 'index.html'));
    const host = await startBrowserHost({ core, staticDir });
    const origin = `http://127.0.0.1:${host.port}`;
    const token = new URL(host.url).hash.replace('#token=', '');
    const headers = { origin, 'content-type': 'application/json' };
    const session = await fetch(`${origin}/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ token }),
    });
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/channel`, { headers: { origin, cookie } });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const client = coreClient(socketChannel(socket));
    return {
      call: (method, params) => client.call(method as MethodName, params as never),
      async stop() {
        socket.close();
        await host.close();
        await core.stop();
      },
    };
  },
};

describe.each([inProcess, messagePort, webSocket])('the methods over $name', transport => {
  let home: string;
  let call: Call;
  let stop: () => Promise<void>;
  let examples: Examples;

  beforeAll(async () => {
    home = temporaryFolder();
    ({ call, stop } = await transport.start(home));
    await call('project.openSample', { language: 'en' });
    examples = await examplesFor(call);
  });
  afterAll(async () => {
    await stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('hand out the model in every format, under a name that ends as the format does', async () => {
    for (const format of FIGURE_FORMATS.filter(each => each !== 'pdf' || HAS_FONTS)) {
      const params = { format, level: 'main', language: 'en' };
      const { fileName, bytes } = (await call('report.figure', params)) as FileRef;
      expect(fileName).toMatch(new RegExp(`\\.${endingOf(format)}$`));
      expect(bytes).toBeGreaterThan(0);
    }
  });

  it('answer a valid call with a result of their own shape', async () => {
    for (const [method, params] of Object.entries(examples.valid)) {
      const result = await call(method, params).catch((error: Error) => {
        throw new Error(`${method}: ${error.message}`, { cause: error });
      });
      const parsed = METHODS[method as MethodName].result.safeParse(result);
      expect(parsed.success ? null : `${method}: ${parsed.error.message}`).toBeNull();
    }
  });

  it('have an example each, or a reason why not', () => {
    const covered = new Set([...Object.keys(examples.valid), ...examples.elsewhere]);
    expect(Object.keys(METHODS).filter(method => !covered.has(method))).toEqual([]);
  });

  it('refuse an invalid call before doing anything', async () => {
    for (const method of Object.keys(METHODS)) {
      await expect(call(method, 7)).rejects.toMatchObject({ code: 'PARAMS_INVALID' });
      await expect(call(method, null)).rejects.toMatchObject({ code: 'PARAMS_INVALID' });
    }
  });

  it.each(['nothing.atAll', 'constructor', '__proto__', 'toString', ''])('do not know "%s"', async method => {
    await expect(call(method, {})).rejects.toMatchObject({ code: 'METHOD_UNKNOWN' });
  });
});
