import { crc32 } from 'node:zlib';

/** Signature and header chunk, after which `pHYs` may stand (PNG specification, "Chunk ordering"). */
const AFTER_HEADER = 8 + 25;
const METRES_PER_INCH = 0.0254;

/**
 * Writes the resolution into a PNG, so that it is placed and printed at its true size. Bytes that are no PNG, or that
 * already say it, are given back as they are.
 * @param dpi pixels per inch
 */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (bytes.toString('latin1', 12, 16) !== 'IHDR' || bytes.toString('latin1', 37, 41) === 'pHYs') return png;
  const chunk = Buffer.alloc(21);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return new Uint8Array(
    Buffer.concat([bytes.subarray(0, AFTER_HEADER), chunk, bytes.subarray(AFTER_HEADER)]),
  );
}
