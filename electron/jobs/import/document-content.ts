import { canonicalText } from '../../../shared/text/canonical-text.ts';
import type { Content } from './content.ts';
import type { TextLine } from './line-writer.ts';
import type { LossTally } from './loss-tally.ts';
import { type DocumentNote, noteLines } from './note-texts.ts';
import type { ReadingChoice } from './reading-choices.ts';

/** What the reader of a word-processor document brings together. */
export interface ReadDocument {
  readonly lines: readonly TextLine[];
  /** Notes that are kept, in the order in which the text calls them. */
  readonly notes: readonly DocumentNote[];
  readonly tally: LossTally;
}

/** A note that was left out is still offered, else nobody could take it back in. */
function offersOf({ notes, tally }: ReadDocument): ReadingChoice[] {
  const offers: ReadingChoice[] = [];
  if (tally.count('tracked-changes') > 0) offers.push('trackedChanges');
  if (notes.length > 0 || tally.count('footnotes') > 0) offers.push('notes');
  return offers;
}

/** The content of a document: its lines, the notes beneath them, and where lines begin in bold. */
export function documentContent(read: ReadDocument): Content {
  const bold = new Map<number, number>();
  const texts: string[] = [];
  let at = 0;
  for (const line of read.lines) {
    // Each line by itself, so that nothing that is stripped or replaced moves the ones after it.
    const { text } = canonicalText(line.text);
    if (line.bold > 0 && !line.heading) bold.set(at, Math.min(line.bold, text.length));
    texts.push(text);
    at += text.length + 1;
  }
  const notes = noteLines(read.notes).map(line => canonicalText(line).text);
  const text = [...texts, ...notes].join('\n');
  const heading = read.lines.find(line => line.heading && line.text.trim() !== '')?.text.trim();
  return {
    text,
    replaced: text.split('\uFFFD').length - 1,
    heading: heading ?? null,
    encoding: null,
    losses: read.tally.losses(),
    turns: null,
    offers: offersOf(read),
    bold,
    notesAt: notes.length > 0 ? at : undefined,
  };
}
