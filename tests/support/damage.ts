import { closeSync, openSync, writeSync } from 'node:fs';

const PAGE = 4096;

/** Fills a page of a file with zeros, as a disk that lost it would give it back. Pages count from 0. */
export function zeroPage(path: string, page: number): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, Buffer.alloc(PAGE), 0, PAGE, page * PAGE);
  } finally {
    closeSync(file);
  }
}
