import { mapper } from '../../../../shared/text/change-map.ts';
import { changesBetween } from '../../../../shared/text/correct-text.ts';
import type { DraftBlock, SourceBody, TextDraft } from '../../../state/text-drafts.ts';

type Edit = { start: number; end: number; text: string };

/** A field of more than this (UTF-16 units) is slow to type in; a turn is then typed over in several, cut at line feeds. */
const LONGEST_BLOCK = 3000;

/** Cuts a stretch at line feeds; those at a cut belong to no block and stay as they are. */
function* cut(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  let from = start;
  while (end - from > LONGEST_BLOCK) {
    const feed = text.lastIndexOf('\n', from + LONGEST_BLOCK);
    const at = feed > from ? feed : text.indexOf('\n', from + LONGEST_BLOCK);
    if (at < 0 || at >= end) break;
    yield { start: from, end: at };
    from = at + 1;
  }
  yield { start: from, end };
}

/** The stretches of a transcript that can be typed over, in its order. */
export function blocksOf({ text, turns }: Pick<SourceBody, 'text' | 'turns'>): DraftBlock[] {
  const all = turns.length > 0 ? turns : [{ start: 0, bodyStart: 0, end: text.length, speaker: null }];
  return all.flatMap(({ start, bodyStart, end, speaker }) => {
    const label = text.slice(start, bodyStart).trimEnd();
    const words = [...cut(text, bodyStart, end)].map(span => ({
      kind: 'words' as const,
      ...span,
      text: text.slice(span.start, span.end),
      speaker,
    }));
    if (label === '') return words;
    return [{ kind: 'label' as const, start, end: start + label.length, text: label, speaker }, ...words];
  });
}

/** What a draft changes, as the core takes it. */
export function editsOf({ blocks, typed }: TextDraft): Edit[] {
  return [...typed]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, text]) => {
      const block = blocks[index];
      return block ? [{ start: block.start, end: block.end, text }] : [];
    });
}

/**
 * The edits of a draft over a version of the text that was made meanwhile; null where that version says something else
 * in a block that was typed over, so that one of the two would be lost.
 */
export function editsOver(draft: TextDraft, now: string): Edit[] | null {
  const before = draft.body.text;
  const { position } = mapper(changesBetween(before, now));
  const edits = editsOf(draft).map(edit => {
    const start = position(edit.start, 'right') as number;
    return {
      start,
      end: Math.max(start, position(edit.end, 'left')),
      was: before.slice(edit.start, edit.end),
      text: edit.text,
    };
  });
  if (edits.some(({ start, end, was }) => now.slice(start, end) !== was)) return null;
  return edits.map(({ start, end, text }) => ({ start, end, text }));
}

/** Where a position of the text a draft was begun on stands once its edits are saved. */
export function placeAfter(draft: TextDraft, at: number): number {
  let moved = 0;
  for (const { start, end, text } of editsOf(draft)) {
    if (end > at) break;
    moved += text.length - (end - start);
  }
  return at + moved;
}

/** The block a position lies in, or the next one. */
export function blockAt(blocks: readonly DraftBlock[], at: number): number {
  const found = blocks.findIndex(block => block.kind === 'words' && block.end >= at);
  return found < 0 ? blocks.length - 1 : found;
}
