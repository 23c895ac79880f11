import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { IMPORT_LIMITS } from '../../electron/jobs/import/import-limits.ts';
import { openZip } from '../../electron/jobs/import/zip-package.ts';

const open = (bytes: Uint8Array) => openZip(bytes, () => true, IMPORT_LIMITS);

/** Two parts of one name: zipped under two, then renamed in the bytes. */
function twins(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'a1.xml': strToU8('<a/>'), 'a2.xml': strToU8('<b/>') }, { level: 0 }));
  return Buffer.from(bytes.toString('latin1').replaceAll('a2.xml', 'a1.xml'), 'latin1');
}

describe('the names of parts in a zip', () => {
  it.each([
    '../up.xml',
    'a/../../up.xml',
    '/root.xml',
    'C:/drive.xml',
    'a\\b.xml',
    'nul\0.xml',
    './here.xml',
  ])('are not looked up where they are traps: %j', name => {
    const parts = open(zipSync({ 'good.xml': strToU8('<a/>'), [name]: strToU8('<trap/>') }));
    expect(Object.keys(parts)).toEqual(['good.xml']);
  });

  it('are refused where two parts have one', () => {
    expect(() => open(twins())).toThrow(expect.objectContaining({ code: 'FILE_DAMAGED' }));
  });
});
