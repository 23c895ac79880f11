import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HostUnderTest, redeeming, startHostUnderTest } from './browser-host-fixture.ts';

let under: HostUnderTest;

beforeEach(async () => {
  under = await startHostUnderTest();
});
afterEach(() => under.stop());

describe('who is let in', () => {
  it('swaps the one-time token for a strict cookie that scripts cannot read', async () => {
    const answer = await under.ask(redeeming(under.origin, under.token));
    expect(answer.status).toBe(204);
    const cookie = answer.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(
      new RegExp(`^rooted-${under.host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect(cookie).not.toContain(under.token);
  });

  it('takes the token once only', async () => {
    await under.admit();
    const again = await under.ask(redeeming(under.origin, under.token));
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('lets a reloaded page in by its cookie', async () => {
    const headers = await under.admit();
    const again = redeeming(under.origin, under.token);
    expect((await under.ask({ ...again, headers: { ...again.headers, ...headers } })).status).toBe(204);
    expect((await under.ask({ path: '/download/unknown', headers })).status).toBe(404);
  });

  it.each(['', 'x'.repeat(43), 'é', 'x'.repeat(199)])('refuses the foreign token %j', async token => {
    expect((await under.ask(redeeming(under.origin, token))).status).toBe(403);
    expect((await under.ask(redeeming(under.origin, under.token))).status, 'the real one is not spent').toBe(
      204,
    );
  });

  it('serves an unknown visitor the interface and nothing else', async () => {
    const token = await under.core.offer('report.docx', 'secret');
    const open = ['/', '/index.html', '/assets/app.js', '/assets/app.css', '/assets/inter.woff2'];
    for (const path of open) expect((await under.ask({ path })).status, path).toBe(200);
    for (const path of [`/download/${token}`, '/upload?name=a.txt', '/channel', '/nowhere', '/session']) {
      expect((await under.ask({ path })).status, path).toBe(403);
    }
    const upload = {
      method: 'POST',
      path: '/upload?name=a.txt',
      headers: { origin: under.origin },
      body: 'x',
    };
    expect((await under.ask(upload)).status).toBe(403);
    expect(under.core.registered).toEqual([]);
  });

  it.each(['rooted-1=x', '', 'x'])('refuses the foreign cookie %j', async value => {
    const token = await under.core.offer('report.docx', 'secret');
    const cookie = `rooted-${under.host.port}=${value}`;
    expect((await under.ask({ path: `/download/${token}`, headers: { cookie } })).status).toBe(403);
  });
});

describe('where a request may come from', () => {
  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]', ''])(
    'refuses the host name %j even with the cookie',
    async host => {
      const headers = await under.admit();
      const named = host === 'localhost' ? `localhost:${under.host.port}` : host;
      const answer = await under.ask({ headers: { ...headers, host: named } });
      expect(answer.status).toBe(403);
    },
  );

  it.each(['null', 'http://evil.example', 'https://127.0.0.1', 'http://127.0.0.1:1', ''])(
    'refuses the origin %j before any work',
    async origin => {
      const headers = { ...(await under.admit()), origin };
      const upload = await under.ask({ method: 'POST', path: '/upload?name=a.txt', headers, body: 'x' });
      expect(upload.status).toBe(403);
      expect((await under.ask({ headers })).status).toBe(403);
      expect(under.core.registered).toEqual([]);
    },
  );

  it('refuses a post that names no origin', async () => {
    const { cookie = '' } = await under.admit();
    const upload = { method: 'POST', path: '/upload?name=a.txt', headers: { cookie }, body: 'x' };
    expect((await under.ask(upload)).status).toBe(403);
  });

  it.each(['cross-site', 'same-site'])('refuses a %s page', async site => {
    const headers = { ...(await under.admit()), 'sec-fetch-site': site };
    expect((await under.ask({ headers })).status).toBe(403);
  });

  it.each(['same-origin', 'none'])('answers a %s request', async site => {
    expect((await under.ask({ headers: { 'sec-fetch-site': site } })).status).toBe(200);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
  ])('refuses a simple form post of type %j', async type => {
    const post = redeeming(under.origin, under.token);
    const answer = await under.ask({ ...post, headers: { origin: under.origin, 'content-type': type } });
    expect(answer.status).toBe(403);
  });

  it('refuses an oversized or broken redeeming request', async () => {
    const post = redeeming(under.origin, under.token);
    for (const body of ['{', '[]', 'null', '{"token":1}', JSON.stringify({ token: 'x'.repeat(5000) })]) {
      expect((await under.ask({ ...post, body })).status, body.slice(0, 20)).toBe(403);
    }
  });

  it('listens on 127.0.0.1 and on no other address of the machine', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap(list => list ?? [])
      .filter(one => one.address !== '127.0.0.1' && !one.address.startsWith('fe80'))
      .map(one => one.address);
    expect(await reaches('127.0.0.1', under.host.port)).toBe(true);
    for (const address of others) expect(await reaches(address, under.host.port), address).toBe(false);
  });
});

describe('the token', () => {
  it('stands in the fragment of the first address and nowhere else', async () => {
    expect(under.host.url).toBe(`${under.origin}/#token=${under.token}`);
    expect(Buffer.from(under.token, 'base64url')).toHaveLength(32);
    const headers = await under.admit();
    const answers = await Promise.all(
      ['/', '/assets/app.js', '/nowhere', `/?token=${under.token}`].map(path => under.ask({ path, headers })),
    );
    for (const answer of answers) {
      expect(answer.headers.location).toBeUndefined();
      expect(JSON.stringify(answer)).not.toContain(under.token);
    }
  });

  it('is not accepted from the address', async () => {
    const token = await under.core.offer('report.docx', 'secret');
    expect((await under.ask({ path: `/download/${token}?token=${under.token}` })).status).toBe(403);
  });

  it('is never written to the log', async () => {
    const written: string[] = [];
    const streams = [process.stdout, process.stderr];
    const originals = streams.map(stream => stream.write);
    for (const stream of streams) {
      stream.write = (chunk: string | Uint8Array) => written.push(String(chunk)) > 0;
    }
    try {
      await under.admit();
      await under.ask(redeeming(under.origin, under.token));
      await under.ask({ path: '/nowhere', headers: { host: 'evil.example' } });
    } finally {
      streams.forEach((stream, index) => {
        if (originals[index]) stream.write = originals[index];
      });
    }
    expect(written.join('')).not.toContain(under.token);
  });

  it('differs from run to run', async () => {
    const other = await startHostUnderTest();
    expect(other.token).not.toBe(under.token);
    await other.stop();
  });
});

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = createConnection({ host, port });
    const finish = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.on('connect', () => finish(true));
    socket.on('error', () => finish(false));
  });
}
