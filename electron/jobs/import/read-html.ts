import { canonicalText } from '../../../shared/text/canonical-text.ts';
import type { Content } from './content.ts';
import { decodeText } from './decode-text.ts';
import { type EncodingName, encodingNamed, encodingOfMark } from './encoding-names.ts';
import { htmlLines } from './html-lines.ts';

/** So much of a page is looked through for the encoding it declares (HTML, 13.2.3.2). */
const PRESCANNED = 1024;

function declaredEncoding(bytes: Uint8Array): EncodingName | undefined {
  if (encodingOfMark(bytes)) return undefined;
  const head = Buffer.from(bytes.subarray(0, PRESCANNED)).toString('latin1');
  const name =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /encoding=["']([\w-]+)/.exec(head)?.[1];
  return name === undefined ? undefined : (encodingNamed(name) ?? undefined);
}

/** Reads a web page: its words by blocks, tables row by row with tabs, lists with their marks. */
export function readHtml(bytes: Uint8Array, encoding: EncodingName | undefined): Content {
  const decoded = decodeText(bytes, encoding ?? declaredEncoding(bytes));
  const { lines, heading, losses } = htmlLines(decoded.text);
  const { text } = canonicalText(lines.join('\n'));
  return { text, replaced: decoded.replaced, heading, encoding: decoded.encoding, losses, turns: null };
}
