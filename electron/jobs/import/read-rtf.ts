import type { Content } from './content.ts';
import { documentContent } from './document-content.ts';
import type { ReadingChoices } from './reading-choices.ts';
import { RtfReader } from './rtf-reader.ts';
import { rtfTokens } from './rtf-tokens.ts';

/**
 * Reads Rich Text Format: paragraphs, lists with their numbers, tables row by row with tabs, characters in the code
 * page of their font, notes at the end. What the plain text does not carry is counted.
 * @throws ImportError FILE_DAMAGED when it is cut off, or its groups nest deeper than documents do
 */
export async function readRtf(bytes: Uint8Array, choices: ReadingChoices = {}): Promise<Content> {
  const reader = new RtfReader(choices);
  for (const token of rtfTokens(bytes)) {
    if (token.kind === 'byte') reader.byte(token.byte);
    else if (token.kind === 'word') reader.word(token.name, token.value);
    else if (token.kind === 'open') reader.open();
    else reader.close();
  }
  reader.end();
  const { notes, tally } = reader;
  return documentContent({ lines: reader.writer.finish(), notes: notes.called, tally });
}
