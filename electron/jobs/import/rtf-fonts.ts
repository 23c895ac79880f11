import iconv from 'iconv-lite';
import { RTF_CHARSET, rtfCodePage } from './rtf-words.ts';
import { symbolOf, symbolText } from './symbol-fonts.ts';

interface Font {
  charset: number | null;
  name: string;
}

const ANSI = 0;
const SYMBOL = 2;
const LATIN = 'windows1252';

const hasPair = (bytes: readonly number[]): boolean =>
  bytes.some((byte, i) => byte > 0x7f && (bytes[i + 1] ?? 0) > 0x7f);

/** The fonts of a Rich Text file: they say in which code page bytes are, or which signs they stand for. */
export class RtfFonts {
  readonly #fonts = new Map<number, Font>();
  #page = LATIN;
  #default: number | null = null;

  /** The code page of the document, for fonts that declare none. */
  setPage(name: string): void {
    this.#page = name;
  }

  /** The font of text that names none. */
  setDefault(font: number): void {
    this.#default = font;
  }

  setAnsiPage(page: number): void {
    this.#page = rtfCodePage(page);
  }

  setCharset(font: number, charset: number): void {
    this.#of(font).charset = charset;
  }

  addName(font: number, bytes: readonly number[]): void {
    this.#of(font).name += Buffer.from(bytes).toString('latin1').replace(/;.*$/s, '');
  }

  #of(number: number): Font {
    const font = this.#fonts.get(number) ?? { charset: null, name: '' };
    this.#fonts.set(number, font);
    return font;
  }

  /** The characters that bytes stand for in a font. */
  decode(bytes: readonly number[], number: number | null): string {
    const font = this.#fonts.get(number ?? this.#default ?? Number.NaN);
    if (font?.charset === SYMBOL) return bytes.map(byte => symbolOf(font.name, byte) ?? '\uFFFD').join('');
    const own = font?.charset === null ? undefined : RTF_CHARSET[font?.charset ?? -1];
    const page = own ?? this.#page;
    const text = iconv.decode(Buffer.from(bytes), iconv.encodingExists(page) ? page : LATIN);
    // Charset 0 is Latin by the book, but East Asian programs write their own bytes with it, which come in pairs.
    const isLatin = font?.charset === ANSI && text.includes('\uFFFD') && !hasPair(bytes);
    return isLatin ? iconv.decode(Buffer.from(bytes), LATIN) : text;
  }

  /** A character as it is meant in a font: symbol fonts have theirs in the private area. */
  unicode(unit: number, number: number | null): string {
    const name = number === null ? undefined : this.#fonts.get(number)?.name;
    const character = String.fromCharCode(unit);
    return name ? symbolText(character, name) : character;
  }
}
