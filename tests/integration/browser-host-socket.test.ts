import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { type HostUnderTest, opening, startHostUnderTest } from './browser-host-fixture.ts';

let under: HostUnderTest;
let headers: Record<string, string>;

beforeEach(async () => {
  under = await startHostUnderTest();
  headers = await under.admit();
});
afterEach(() => under.stop());

const nextMessage = (socket: WebSocket) =>
  new Promise<unknown>(resolve => socket.once('message', data => resolve(JSON.parse(String(data)))));
const closing = (socket: WebSocket) => new Promise<number>(resolve => socket.once('close', resolve));

async function openSocket(): Promise<WebSocket> {
  const socket = under.socket({ headers });
  expect(await opening(socket)).toBe('open');
  return socket;
}

describe('the channel of a page', () => {
  it('carries calls to the core and answers back in order', async () => {
    const socket = await openSocket();
    const answers: unknown[] = [];
    const all = new Promise<void>(resolve => {
      socket.on('message', data => answers.push(JSON.parse(String(data))) === 20 && resolve());
    });
    for (let id = 1; id <= 20; id++) {
      socket.send(JSON.stringify({ t: 'call', id, method: 'codes.list', params: { text: '编码 😀' } }));
    }
    await all;
    expect(answers).toEqual(
      Array.from({ length: 20 }, (_, index) => ({
        t: 'ok',
        id: index + 1,
        result: ['codes.list', { text: '编码 😀' }],
      })),
    );
  });

  it('gives each tab its own channel and ends it with the tab', async () => {
    const one = await openSocket();
    const two = await openSocket();
    expect(under.core.open.size).toBe(2);
    const heard = nextMessage(two);
    one.close();
    await expect.poll(() => under.core.open.size).toBe(1);
    under.core.broadcast({ t: 'event', name: 'project.changed', payload: 1 });
    expect(await heard).toEqual({ t: 'event', name: 'project.changed', payload: 1 });
  });

  it('tells the page when the core has closed the channel', async () => {
    const socket = await openSocket();
    const closed = closing(socket);
    for (const channel of under.core.open) channel.close();
    expect(await closed).toBe(1001);
  });

  it.each([
    ['no JSON', 'hello'],
    ['no frame', '{"t":"ok","id":1}'],
    ['a call without an id', '{"t":"call","method":"codes.list"}'],
    ['a method name that is no text', '{"t":"call","id":1,"method":{},"params":null}'],
    ['null', 'null'],
    ['bytes', Buffer.from('{"t":"cancel","id":1}')],
  ])('is closed with 1008 after %s, which the core never sees', async (_what, message) => {
    const socket = await openSocket();
    const closed = closing(socket);
    socket.send(message);
    expect(await closed).toBe(1008);
    expect(under.core.received).toEqual([]);
    await expect.poll(() => under.core.open.size).toBe(0);
  });

  it('is closed with 1009 after a frame over 64 MB', async () => {
    const socket = await openSocket();
    const closed = closing(socket);
    socket.on('error', () => undefined);
    socket.send('x'.repeat(64 * 1024 * 1024 + 1));
    expect(await closed).toBe(1009);
    expect(under.core.received).toEqual([]);
  });

  it('ends when the host closes, and the host stops listening', async () => {
    const closed = closing(await openSocket());
    await under.host.close();
    expect([1001, 1006]).toContain(await closed);
    expect(under.core.stopped).toBe(false);
    await expect(under.ask({ path: '/' })).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a WebSocket is refused with 403', () => {
  const refused = async (change: Record<string, string>, path = '/channel', drop: string[] = []) => {
    const sent = Object.fromEntries(
      Object.entries({ ...headers, ...change }).filter(([name]) => !drop.includes(name)),
    );
    expect(await opening(under.socket({ headers: sent }, path))).toBe(403);
    expect(under.core.open.size).toBe(0);
  };

  it('without the cookie', () => refused({}, '/channel', ['cookie']));
  it('with a foreign cookie', () => refused({ cookie: `rooted-${under.host.port}=x` }));
  it('with the token in the address', () => refused({}, `/channel?token=${under.token}`, ['cookie']));
  it('from no origin', () => refused({}, '/channel', ['origin']));
  it('from the null origin', () => refused({ origin: 'null' }));
  it('from a foreign origin', () => refused({ origin: 'http://evil.example' }));
  it('from another port of this machine', () => refused({ origin: 'http://127.0.0.1:1' }));
  it('under a foreign host name', () => refused({ host: 'evil.example' }));
  it('on another path', () => refused({}, '/other'));
});
