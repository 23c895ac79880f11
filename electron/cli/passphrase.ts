import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CallError } from './call-error.ts';

/** Shows nothing of what is typed. */
const silent = new Writable({ write: (_chunk, _encoding, done) => done() });

/**
 * The passphrase of a key file: from ROOTED_PASSPHRASE, else asked for on the terminal. Never from the command line,
 * which other users of the machine and the shell's history see.
 * @throws CallError where there is neither
 */
export async function askPassphrase(fileName: string): Promise<string> {
  const given = process.env['ROOTED_PASSPHRASE'];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY)
    throw new CallError(
      'Set ROOTED_PASSPHRASE to the passphrase of the key file, or run this in a terminal.',
    );
  process.stderr.write(`Passphrase of ${fileName}: `);
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  const givenUp = new AbortController();
  // Ctrl C and Ctrl D: the question alone would wait for ever.
  reader.once('SIGINT', () => givenUp.abort()).once('close', () => givenUp.abort());
  try {
    return await reader.question('', { signal: givenUp.signal });
  } catch {
    throw new CallError('No passphrase was given. Nothing was done.');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
