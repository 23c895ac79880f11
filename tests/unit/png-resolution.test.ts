import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { withResolution } from '../../electron/jobs/figure/png-resolution.ts';
import { svgToPng } from '../../electron/jobs/figure/svg-to-png.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>';

interface Chunk {
  name: string;
  data: Buffer;
}

/** The chunks of a PNG; throws where a checksum is wrong. */
function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== bytes.readUInt32BE(at + 8 + length)) throw new Error('checksum');
    chunks.push({ name: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

it.each([
  [1, 40, 3780],
  [3.125, 125, 11811],
  [6.25, 250, 23622],
])(
  'a bitmap at %s pixels per unit has its pixels and says how many go to a metre',
  async (scale, width, metre) => {
    const { bytes } = await svgToPng(SVG, { scale, style: 'sans' });
    const [header, resolution] = chunksOf(bytes);
    expect(header?.data.readUInt32BE(0)).toBe(width);
    expect(resolution?.name).toBe('pHYs');
    expect([0, 4].map(at => resolution?.data.readUInt32BE(at))).toEqual([metre, metre]);
    expect(resolution?.data[8]).toBe(1);
  },
);

it('leaves alone what is no PNG, and a resolution that is there', async () => {
  expect(withResolution(Buffer.from('no picture at all'), 300)).toEqual(Buffer.from('no picture at all'));
  const { bytes } = await svgToPng(SVG, { scale: 1, style: 'sans' });
  expect(withResolution(bytes, 600)).toBe(bytes);
});
