import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HostUnderTest, startHostUnderTest } from './browser-host-fixture.ts';

const LIMIT = 300_000;
let under: HostUnderTest;
let headers: Record<string, string>;

beforeEach(async () => {
  under = await startHostUnderTest(LIMIT);
  headers = await under.admit();
});
afterEach(() => under.stop());

const upload = (name: string, body: string | Buffer, more: Record<string, string> = {}) =>
  under.ask({
    method: 'POST',
    path: `/upload?name=${encodeURIComponent(name)}`,
    headers: { ...headers, ...more },
    body,
  });

const leftOver = async () => readdir(join(under.core.home, 'temporary')).catch(() => []);

describe('files of the interface', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/app.js', 'text/javascript; charset=utf-8'],
    ['/assets/app.css', 'text/css; charset=utf-8'],
    ['/assets/inter.woff2', 'font/woff2'],
    ['/assets/graph.wasm', 'application/wasm'],
  ])('serves %s as %s', async (path, type) => {
    const answer = await under.ask({ path });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/assets/../../index.html',
    '/assets/..%5c..%5cindex.html',
    '/..%252findex.html',
    '//etc/hostname.js',
    '//evil.example/index.html',
    'http://evil.example/index.html',
    '/assets//app.js',
    '/./index.html',
    '/%00index.html',
    '/index.html%00.js',
    '/%ff.html',
    '/c:/index.html',
    '/etc/hostname',
    '/assets/hostname.js',
    '/assets/notes.txt',
    '/.hidden.js',
    '/assets',
    '/assets/',
  ])('does not serve %s, with or without the cookie', async path => {
    expect((await under.ask({ path })).status).toBe(403);
    expect([403, 404]).toContain((await under.ask({ path, headers })).status);
  });
});

describe('uploads', () => {
  it('hands the very bytes to the core under the name the user knows', async () => {
    const body = Buffer.from(Array.from({ length: LIMIT }, (_, index) => index % 251));
    const answer = await upload('访谈 03 “终稿”.docx', body);
    expect(answer.status).toBe(200);
    const file = JSON.parse(answer.body);
    expect(file).toMatchObject({ fileName: '访谈 03 “终稿”.docx', bytes: LIMIT });
    const kept = await under.core.resolveFile(file.token);
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(digest(await readFile(kept.path))).toBe(digest(body));
  });

  it.each(['../../escape.txt', '/etc/passwd', 'C:\\Windows\\win.ini', '..', 'a\0b.txt'])(
    'keeps %j inside the temporary folder',
    async name => {
      expect((await upload(name, 'x')).status).toBe(200);
      expect(under.core.registered).toHaveLength(1);
      expect(await leftOver()).toHaveLength(1);
    },
  );

  it('refuses a file over the limit with 413 and leaves nothing behind', async () => {
    const answer = await upload('long.txt', Buffer.alloc(LIMIT + 1));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'FILE_TOO_LARGE', details: { limit: LIMIT } });
    expect(await leftOver()).toEqual([]);
    expect(under.core.registered).toEqual([]);
  });

  it('refuses a file over the limit that does not say how long it is', async () => {
    const answer = await upload('long.txt', Buffer.alloc(LIMIT * 4), { 'transfer-encoding': 'chunked' });
    expect(answer.status).toBe(413);
    expect(await leftOver()).toEqual([]);
  });

  it('says that the disk failed when the file cannot be written', async () => {
    under.core.temporaryFolder = join(under.core.home, 'missing');
    const answer = await upload('a.txt', 'x');
    expect(answer.status).toBe(507);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'DISK_FAILED', details: { reason: 'ENOENT' } });
    expect(answer.body).not.toContain(under.core.home);
  });

  it('says that the disk is full when the core finds it so', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    under.core.temporaryPath = () => Promise.reject(full);
    const answer = await upload('a.txt', 'x');
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([507, 'DISK_FULL']);
  });

  it('says that the disk is full and leaves no part behind', async ({ skip }) => {
    const folder = join(under.core.home, 'small-disk');
    await mkdir(folder);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    skip(mounted.status !== 0, 'a small disk can only be mounted by the administrator of a Linux machine');
    try {
      under.core.temporaryFolder = folder;
      const answer = await upload('a.txt', Buffer.alloc(LIMIT));
      expect([answer.status, JSON.parse(answer.body).code]).toEqual([507, 'DISK_FULL']);
      expect(await readdir(folder)).toEqual([]);
    } finally {
      spawnSync('umount', [folder]);
    }
  });

  it('removes the part of a file whose sender went away', async () => {
    await mkdir(join(under.core.home, 'temporary'), { recursive: true });
    const socket = connect({ host: '127.0.0.1', port: under.host.port });
    const lines = { host: `127.0.0.1:${under.host.port}`, ...headers, 'content-length': '1000' };
    const head = Object.entries(lines).map(pair => pair.join(': '));
    socket.write(`POST /upload?name=part.txt HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\nhalf`);
    await expect.poll(leftOver).toHaveLength(1);
    socket.destroy();
    await expect.poll(leftOver).toEqual([]);
    expect(under.core.registered).toEqual([]);
  });

  it.each(['/upload', '/upload?name='])('refuses %s, which names no file', async path => {
    expect((await under.ask({ method: 'POST', path, headers, body: 'x' })).status).toBe(400);
  });
});

describe('downloads', () => {
  it('offers the file under its own name in any script', async () => {
    const token = await under.core.offer('报告 "终稿" (1).docx', 'content');
    const answer = await under.ask({ path: `/download/${token}`, headers });
    expect([answer.status, answer.body]).toEqual([200, 'content']);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="__ ____ (1).docx"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%20%22%E7%BB%88%E7%A8%BF%22%20%281%29.docx`,
    );
  });

  it.each(['unknown', 'x'.repeat(32), '..%2f..%2fetc%2fpasswd', ''])(
    'answers the unknown token %j with 404',
    async token => {
      const answer = await under.ask({ path: `/download/${token}`, headers });
      expect(answer.status).toBe(404);
    },
  );

  it('cannot have a header smuggled in by a file name', async () => {
    const token = await under.core.offer('a\r\nset-cookie: x=1\r\n.txt', 'content');
    const answer = await under.ask({ path: `/download/${token}`, headers });
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

describe('headers', () => {
  it('are on every answer, refusals included', async () => {
    const asks = [
      { path: '/' },
      { path: '/nowhere' },
      { path: '/nowhere', headers },
      { headers: { host: 'evil.example' } },
      { method: 'POST', path: '/session', headers: { origin: under.origin } },
      { method: 'POST', path: '/upload?name=a.txt', headers, body: 'x' },
      { method: 'PUT', path: '/upload?name=a.txt', headers, body: 'x' },
      { method: 'OPTIONS', path: '/upload', headers: { origin: 'http://evil.example' } },
      { path: '/channel', headers: { connection: 'Upgrade', upgrade: 'websocket' } },
      { path: 'http://evil.example/' },
    ];
    for (const one of asks) {
      const { headers: got } = await under.ask(one);
      const where = JSON.stringify(one);
      expect(got['content-security-policy'], where).toMatch(
        /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/,
      );
      expect(got['content-security-policy'], where).toContain(
        `connect-src 'self' ws://127.0.0.1:${under.host.port};`,
      );
      expect(got['content-security-policy'], where).toContain("frame-ancestors 'none'");
      expect(got['x-content-type-options'], where).toBe('nosniff');
      expect(got['referrer-policy'], where).toBe('no-referrer');
      expect(got['cross-origin-opener-policy'], where).toBe('same-origin');
      expect(got['cross-origin-resource-policy'], where).toBe('same-origin');
      expect(got['permissions-policy'], where).toContain('camera=()');
      expect(
        Object.keys(got).filter(name => name.startsWith('access-control')),
        where,
      ).toEqual([]);
    }
  });
});
