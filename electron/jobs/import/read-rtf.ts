import { canonicalText } from '../../../shared/text/canonical-text.ts';
import type { Content } from './content.ts';
import { rtfText } from './rtf-text.ts';

/** Reads Rich Text Format. */
export async function readRtf(bytes: Uint8Array): Promise<Content> {
  const read = rtfText(bytes);
  const { text } = canonicalText(read.text);
  const replaced = text.split('\uFFFD').length - 1;
  return { text, replaced, heading: null, encoding: null, losses: read.losses, turns: null };
}
