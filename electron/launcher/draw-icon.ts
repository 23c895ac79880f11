import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Pixels; the packager makes every other size and format from it. */
const SIZE = 1024;
/** Share of the width that is left free around the sign, as the systems' own icons do. */
const MARGIN = 0.1;

/** The sign of the app on a rounded sheet of paper, from the same drawing as in the interface. */
function onPaper(sign: string): string {
  const lines = /<path[^>]*>/.exec(sign)?.[0] ?? '';
  const inner = SIZE * (1 - 2 * MARGIN);
  const offset = SIZE * MARGIN;
  const scale = (inner * 0.72) / 20;
  const shift = offset + inner * 0.14;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">
    <rect x="${offset}" y="${offset}" width="${inner}" height="${inner}" rx="${inner * 0.22}" fill="#2b6150"/>
    <g transform="translate(${shift} ${shift}) scale(${scale})" fill="none" stroke="#ffffff" stroke-width="1.5"
      stroke-linecap="round" stroke-linejoin="round">${lines}</g></svg>`;
}

/** Draws the application's icon as a PNG file. */
export async function drawIcon(from: string, to: string): Promise<void> {
  await initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  const picture = new Resvg(onPaper(readFileSync(from, 'utf8'))).render();
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, picture.asPng());
  picture.free();
}
