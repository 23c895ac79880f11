import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { UNIT_DPI } from '../../../shared/report/figure-formats.ts';
import { setChineseIn } from './chinese-runs.ts';
import { type FontStyle, loadFigureFonts } from './font-files.ts';
import { withResolution } from './png-resolution.ts';

/** How a picture is turned into pixels. */
export interface PngOptions {
  /** Pixels per unit of the picture; 2 is sharp in Word, 3 and more for posters. */
  readonly scale: number;
  /** Kind of type for names that the picture's own fonts do not cover. */
  readonly style: FontStyle;
  /** Folders to look for fonts in, instead of the platform's. */
  readonly fontFolders?: readonly string[] | undefined;
}

/** A bitmap; sizes in pixels. */
export interface PngPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** False when no Chinese face was found: Chinese names are then missing from the picture, and the caller must say so. */
  readonly fontsFound: boolean;
}

let ready: Promise<void> | null = null;

/** Loads the renderer once; a failed load is tried again by the next call. */
function renderer(): Promise<void> {
  ready ??= readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')))
    .then(bytes => initWasm(bytes))
    .catch((error: unknown) => {
      ready = null;
      throw error;
    });
  return ready;
}

/**
 * Renders an SVG document without a browser, for Word and for export. Text is set in fonts of the machine.
 * Throws when the document is not valid SVG.
 */
export async function svgToPng(svg: string, options: PngOptions): Promise<PngPicture> {
  const [fonts] = await Promise.all([loadFigureFonts(options.style, options.fontFolders), renderer()]);
  const fallback = fonts.latin ?? fonts.chinese ?? 'sans-serif';
  const picture = new Resvg(fonts.chinese === null ? svg : setChineseIn(fonts.chinese, svg), {
    fitTo: { mode: 'zoom', value: options.scale },
    font: {
      fontBuffers: [...fonts.buffers],
      defaultFontFamily: fallback,
      serifFamily: fallback,
      sansSerifFamily: fallback,
    },
  });
  try {
    const image = picture.render();
    try {
      return {
        bytes: withResolution(image.asPng(), options.scale * UNIT_DPI),
        width: image.width,
        height: image.height,
        fontsFound: fonts.chinese !== null,
      };
    } finally {
      image.free();
    }
  } finally {
    // WebAssembly memory is not garbage collected.
    picture.free();
  }
}
