import type { Content } from './content.ts';
import { decodeText } from './decode-text.ts';
import type { EncodingName } from './encoding-names.ts';

/** Reads plain text. */
export function readText(bytes: Uint8Array, encoding: EncodingName | undefined): Content {
  return { ...decodeText(bytes, encoding), heading: null, losses: [], turns: null };
}

/** Reads Markdown as it is written; its first heading of the first or second level names it. */
export function readMarkdown(bytes: Uint8Array, encoding: EncodingName | undefined): Content {
  const content = readText(bytes, encoding);
  const heading = /^#{1,2}[ \t]+([^\n:：]+)$/m.exec(content.text)?.[1]?.trim() ?? null;
  return { ...content, heading };
}
