declare const offsetBrand: unique symbol;

/**
 * A position in a canonical text, in UTF-16 code units from 0. Branded so that a code-point index, a byte
 * offset or a paragraph number cannot be passed where a text position is meant.
 */
export type Offset = number & { readonly [offsetBrand]: 'Offset' };

/** A half-open range `[start, end)` of UTF-16 code units over a canonical text; empty when the two are equal. */
export interface Span {
  readonly start: Offset;
  readonly end: Offset;
}

/**
 * Brands a number as a text position.
 * @param value UTF-16 code units from the start of the text
 * @throws RangeError when the value is negative, not an integer or not safe to count with
 */
export function offset(value: number): Offset {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`A text position must be a whole number from 0, not ${value}`);
  }
  return value as Offset;
}

/**
 * Makes a half-open span from two plain numbers.
 * @throws RangeError when either is not a position, or the end lies before the start
 */
export function span(start: number, end: number): Span {
  if (end < start) throw new RangeError(`A span must not end (${end}) before it starts (${start})`);
  return { start: offset(start), end: offset(end) };
}

/** The words a span covers in its text. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/**
 * Whether a position lies between the two halves of a surrogate pair: the one place where a text must never
 * be cut, because both halves would become unreadable.
 */
export function splitsSurrogatePair(text: string, position: number): boolean {
  if (position <= 0 || position >= text.length) return false;
  const before = text.charCodeAt(position - 1);
  const after = text.charCodeAt(position);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
