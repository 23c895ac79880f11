/** A token of Rich Text Format (RTF 1.9.1, "RTF Syntax"). */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** A control word or symbol with its number, if it has one. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** A byte of text in the code page of its font. */
  | { readonly kind: 'byte'; readonly byte: number };

const WORD = /([a-z]{1,32})(-?\d{1,10})? ?/iy;

/** Reads the tokens of a file; what is not one is passed over. Raw data after `\bin` is left out. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    at++;
    if (character === '{') yield { kind: 'open' };
    else if (character === '}') yield { kind: 'close' };
    else if (character === '\\') {
      const token = control(text, at);
      at = token.next;
      if (token.token.kind === 'word' && token.token.name === 'bin')
        at += Math.max(0, token.token.value ?? 0);
      else yield token.token;
    } else if (character !== '\r' && character !== '\n' && character !== '\0')
      yield { kind: 'byte', byte: character.charCodeAt(0) };
  }
}

function control(text: string, at: number): { token: RtfToken; next: number } {
  WORD.lastIndex = at;
  const word = WORD.exec(text);
  if (word) {
    const value = word[2] === undefined ? null : Number(word[2]);
    return { token: { kind: 'word', name: word[1] ?? '', value }, next: WORD.lastIndex };
  }
  const symbol = text.charAt(at);
  const byte = Number.parseInt(text.slice(at + 1, at + 3), 16);
  if (symbol === "'" && !Number.isNaN(byte)) return { token: { kind: 'byte', byte }, next: at + 3 };
  return { token: { kind: 'word', name: symbol, value: null }, next: at + 1 };
}
