import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { promisify } from 'node:util';
import { KeyContents } from '../../../shared/anonymise/key-contents.ts';
import { RootedError } from '../../../shared/api/errors.ts';

/*
 * A .rootedkey file, version 1: 9 bytes "ROOTEDKEY", 1 byte version, 3 bytes log2(N), r, p of scrypt (RFC 7914), 32
 * bytes salt, 12 bytes nonce, 32 bytes HMAC-SHA-256 over all before it, the encrypted contents (AES-256-GCM, NIST SP
 * 800-38D, everything before as additional data), 16 bytes tag. scrypt gives 64 bytes: the first half encrypts, the
 * second is the HMAC's key, by which a wrong passphrase is told from a damaged file.
 */
const MAGIC = Buffer.from('ROOTEDKEY', 'ascii');
const VERSION = 1;
const LOG2_N = 17;
const R = 8;
const P = 1;
/** scrypt takes 128 · N · r bytes, and a little. */
const SCRYPT: ScryptOptions = { N: 2 ** LOG2_N, r: R, p: P, maxmem: 192 * 1024 * 1024 };
const BEGINS = MAGIC.length + 4;
const NONCE_AT = BEGINS + 32;
const CHECK_AT = NONCE_AT + 12;
const BODY_AT = CHECK_AT + 32;
const TAG_BYTES = 16;
/** Contents are filled up to a multiple of this, so that the length of the file does not count the names. */
const BLOCK = 1024;
const LARGEST = 16 * 1024 * 1024;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** A passphrase typed on any system is the same bytes: RFC 8265 asks for Normalization Form C. */
async function keysOf(passphrase: string, salt: Buffer): Promise<{ cipher: Buffer; check: Buffer }> {
  const bytes = await derive(passphrase.normalize('NFC'), salt, 64, SCRYPT);
  return { cipher: bytes.subarray(0, 32), check: bytes.subarray(32) };
}

const checkOf = (key: Buffer, header: Buffer) => createHmac('sha256', key).update(header).digest();

function padded(contents: KeyContents): Buffer {
  const plain = Buffer.from(JSON.stringify(contents), 'utf8');
  // Blanks after a JSON text belong to it.
  return Buffer.concat([plain, Buffer.alloc(BLOCK - (plain.length % BLOCK), ' ')]);
}

/** Encrypts the contents of a key with a passphrase; each time with a new salt and nonce. */
export async function sealKey(contents: KeyContents, passphrase: string): Promise<Uint8Array> {
  const salt = randomBytes(32);
  const nonce = randomBytes(12);
  const begin = Buffer.from([...MAGIC, VERSION, LOG2_N, R, P]);
  const keys = await keysOf(passphrase, salt);
  const header = Buffer.concat([begin, salt, nonce]);
  const whole = Buffer.concat([header, checkOf(keys.check, header)]);
  const cipher = createCipheriv('aes-256-gcm', keys.cipher, nonce).setAAD(whole);
  const body = Buffer.concat([cipher.update(padded(contents)), cipher.final()]);
  return Buffer.concat([whole, body, cipher.getAuthTag()]);
}

/** What is known of a file before its passphrase. */
function assertKeyFile(file: Buffer): void {
  if (!file.subarray(0, MAGIC.length).equals(MAGIC))
    throw new RootedError('KEY_NOT_ROOTED', 'not a key file of Rooted');
  if (file[MAGIC.length] !== VERSION)
    throw new RootedError('KEY_NEWER', 'a key file of another version', { version: file[MAGIC.length] ?? 0 });
  const isOurs = file[MAGIC.length + 1] === LOG2_N && file[MAGIC.length + 2] === R && file[BEGINS - 1] === P;
  if (!isOurs || file.length < BODY_AT + TAG_BYTES + BLOCK || file.length > LARGEST)
    throw new RootedError('KEY_DAMAGED', 'the key file is cut off or changed');
}

function decrypted(file: Buffer, key: Buffer): unknown {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(NONCE_AT, CHECK_AT));
    decipher.setAAD(file.subarray(0, BODY_AT));
    decipher.setAuthTag(file.subarray(file.length - TAG_BYTES));
    const body = file.subarray(BODY_AT, file.length - TAG_BYTES);
    return JSON.parse(Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8'));
  } catch {
    // What the parser found is left out: its message could repeat a name.
    throw new RootedError('KEY_DAMAGED', 'the key file was changed after it was saved');
  }
}

/**
 * Opens a key file.
 * @throws RootedError KEY_NOT_ROOTED, KEY_NEWER, KEY_DAMAGED, KEY_PASSPHRASE_WRONG
 */
export async function openKey(bytes: Uint8Array, passphrase: string): Promise<KeyContents> {
  const file = Buffer.from(bytes);
  assertKeyFile(file);
  const keys = await keysOf(passphrase, file.subarray(BEGINS, NONCE_AT));
  if (!timingSafeEqual(checkOf(keys.check, file.subarray(0, CHECK_AT)), file.subarray(CHECK_AT, BODY_AT)))
    throw new RootedError('KEY_PASSPHRASE_WRONG', 'the passphrase does not open the key file');
  const parsed = KeyContents.safeParse(decrypted(file, keys.cipher));
  if (!parsed.success) throw new RootedError('KEY_DAMAGED', 'the key file does not hold a list of names');
  return parsed.data;
}
