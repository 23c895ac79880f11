/** A link that is being typed: from `start` (UTF-16) to the caret stand the sign and what follows it. */
export interface LinkTrigger {
  start: number;
  query: string;
}

/** `[[`, or `@` that is not within an address, and what was typed after it. */
const SIGN = /(?:\[\[|(?<![A-Za-z0-9_.])@)([^[\]\n@]{0,40})$/u;

/** The link that the words before the caret begin, or null. */
export function linkTrigger(before: string): LinkTrigger | null {
  const found = SIGN.exec(before);
  if (!found) return null;
  const query = found[1] ?? '';
  return { start: found.index, query };
}

/** A text with a link put in place of what was typed, and where the caret stands then. */
export function putLink(
  text: string,
  trigger: LinkTrigger,
  caret: number,
  name: string,
): { text: string; caret: number } {
  const link = `[[${name}]]`;
  // The closing brackets may stand there already.
  const rest = text.slice(caret).replace(/^\]\]/, '');
  const head = text.slice(0, trigger.start) + link;
  return { text: head + rest, caret: head.length };
}
