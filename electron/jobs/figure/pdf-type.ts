import { create } from 'fontkit';
import { RootedError } from '../../../shared/api/errors.ts';
import type { FontFace } from './font-files.ts';

/** Characters that only tell how their neighbours are drawn; without a glyph they are left out. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

/** A stretch of text that one font sets. */
export interface TypeRun {
  readonly text: string;
  /** Name the font is registered under. */
  readonly font: string;
}

interface SetFont {
  readonly name: string;
  readonly bytes: Buffer;
  has(codePoint: number): boolean;
}

/** A font of the machine, or null where the file is of a kind that cannot be embedded. */
function setFont(name: string, bytes: Uint8Array): SetFont | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const font = create(buffer);
    if (!('hasGlyphForCodePoint' in font)) return null;
    return { name, bytes: buffer, has: codePoint => font.hasGlyphForCodePoint(codePoint) };
  } catch {
    // The next face may do; where none does, the text that lacks it is named.
    return null;
  }
}

/** The fonts a PDF is set in: each character in the first face that has it. */
export class PdfType {
  readonly #weights: Readonly<Record<'regular' | 'bold', readonly SetFont[]>>;

  constructor(faces: readonly FontFace[]) {
    const fonts = (weight: 'regular' | 'bold') =>
      faces.flatMap((face, index) => setFont(`${weight}-${index}`, face[weight]) ?? []);
    this.#weights = { regular: fonts('regular'), bold: fonts('bold') };
  }

  /** Every font by the name its runs bear. */
  get fonts(): readonly { readonly name: string; readonly bytes: Buffer }[] {
    return [...this.#weights.regular, ...this.#weights.bold];
  }

  /**
   * Cuts text into runs of one font each.
   * @param chinese whether the text is a Chinese run, whose marks are then Chinese as well
   * Fails with FONT_MISSING where no font has a character: a box in its place would be printed unseen.
   */
  runs(text: string, weight: 'regular' | 'bold', chinese: boolean): TypeRun[] {
    const fonts = chinese ? this.#weights[weight].toReversed() : this.#weights[weight];
    const runs: { text: string; font: string }[] = [];
    const missing = new Set<string>();
    for (const character of text) {
      const font = fonts.find(each => each.has(character.codePointAt(0) ?? 0))?.name;
      const last = runs.at(-1);
      if (font === undefined) {
        if (!INVISIBLE.test(character)) missing.add(character);
      } else if (last?.font === font) last.text += character;
      else runs.push({ text: character, font });
    }
    if (missing.size > 0) {
      const what = [...missing].slice(0, 12).join(' ');
      throw new RootedError('FONT_MISSING', `no font on this machine has ${what}`, { what });
    }
    return runs;
  }
}
