import { createCipheriv, createDecipheriv, createHmac, scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openKey, sealKey } from '../../electron/core/anonymise/key-file.ts';
import type { KeyContents } from '../../shared/anonymise/key-contents.ts';

const PASSPHRASE = 'correct horse battery staple';
const contents: KeyContents = {
  format: 'rooted-key',
  version: 1,
  savedAt: 1_760_000_000_000,
  names: [{ find: '张伟', pseudonym: 'P1', kind: 'person', ignoreCase: true }],
};

describe('the functions under a key file', () => {
  it('derive what RFC 7914, section 12 says', () => {
    const derived = scryptSync('pleaseletmein', 'SodiumChloride', 64, { N: 16384, r: 8, p: 1 });
    expect(derived.toString('hex')).toBe(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
    );
  });

  it('encrypt what NIST’s vectors for AES-256-GCM say (test case 16 of the GCM specification)', () => {
    const hex = (text: string) => Buffer.from(text, 'hex');
    const cipher = createCipheriv(
      'aes-256-gcm',
      hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
      hex('cafebabefacedbaddecaf888'),
    );
    cipher.setAAD(hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'));
    const plain =
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
    expect(Buffer.concat([cipher.update(hex(plain)), cipher.final()]).toString('hex')).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
    );
    expect(cipher.getAuthTag().toString('hex')).toBe('76fc6ece0f4e1768cddf8853bb2d551b');
  });
});

describe('a key file', () => {
  it('gives its names back to its passphrase, in any form of its characters', async () => {
    const file = await sealKey(contents, 'café and rice');
    expect(await openKey(file, 'cafe\u0301 and rice')).toEqual(contents);
  });

  it('is written as it is documented: scrypt 2^17, 8, 1, HMAC-SHA-256 over the head, AES-256-GCM', async () => {
    const file = Buffer.from(await sealKey(contents, PASSPHRASE));
    expect(file.subarray(0, 9).toString('ascii')).toBe('ROOTEDKEY');
    expect([...file.subarray(9, 13)]).toEqual([1, 17, 8, 1]);
    const keys = scryptSync(PASSPHRASE, file.subarray(13, 45), 64, {
      N: 131_072,
      r: 8,
      p: 1,
      maxmem: 2 ** 28,
    });
    const check = createHmac('sha256', keys.subarray(32)).update(file.subarray(0, 57)).digest();
    expect(file.subarray(57, 89)).toEqual(check);
    const decipher = createDecipheriv('aes-256-gcm', keys.subarray(0, 32), file.subarray(45, 57));
    decipher.setAAD(file.subarray(0, 89)).setAuthTag(file.subarray(-16));
    const plain = Buffer.concat([decipher.update(file.subarray(89, -16)), decipher.final()]);
    expect(JSON.parse(plain.toString('utf8'))).toEqual(contents);
  });

  it('holds no name in clear, is another each time, and does not count its names by its length', async () => {
    const one = Buffer.from(await sealKey(contents, PASSPHRASE));
    const two = Buffer.from(
      await sealKey(
        { ...contents, names: [...contents.names, ...contents.names, ...contents.names] },
        PASSPHRASE,
      ),
    );
    expect(one.includes('张伟')).toBe(false);
    expect(one.includes('P1')).toBe(false);
    expect(one.subarray(13, 57)).not.toEqual(two.subarray(13, 57));
    expect(two.length).toBe(one.length);
  });

  it('tells a wrong passphrase from a file that was changed, cut off or is something else', async () => {
    const file = Buffer.from(await sealKey(contents, PASSPHRASE));
    const changed = (at: number) => {
      const other = Buffer.from(file);
      other[at] = (other[at] ?? 0) ^ 1;
      return other;
    };
    const codeOf = async (bytes: Uint8Array, passphrase = PASSPHRASE) =>
      openKey(bytes, passphrase).then(
        () => 'opened',
        (error: { code: string }) => error.code,
      );
    expect(await codeOf(file, 'Correct horse battery staple')).toBe('KEY_PASSPHRASE_WRONG');
    expect(await codeOf(changed(200))).toBe('KEY_DAMAGED');
    expect(await codeOf(changed(file.length - 1))).toBe('KEY_DAMAGED');
    expect(await codeOf(file.subarray(0, file.length - 100))).toBe('KEY_DAMAGED');
    expect(await codeOf(changed(11))).toBe('KEY_DAMAGED');
    expect(await codeOf(changed(9))).toBe('KEY_NEWER');
    expect(await codeOf(Buffer.from('PK\x03\x04'))).toBe('KEY_NOT_ROOTED');
    expect(await codeOf(Buffer.alloc(0))).toBe('KEY_NOT_ROOTED');
  });
});
