/** A code's name after its automatic number, `a1 信号差`; the name alone where it has none. */
export function numberedName(number: string, name: string): string {
  return number === '' ? name : `${number} ${name}`;
}
