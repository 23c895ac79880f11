import type { StoryParagraph, StoryPiece } from '../api/entities/storyline.ts';

/** The two ends of a relation between codes. */
export interface RelationEnds {
  readonly fromId: string;
  readonly toId: string;
}

/** What a storyline mentions, each thing once, in the order of the text. */
export interface StoryMentions {
  readonly codeIds: readonly string[];
  readonly linkIds: readonly string[];
  readonly quoteIds: readonly string[];
  readonly relations: readonly RelationEnds[];
}

/** What a paragraph of any style is made of. */
export function piecesOf(paragraph: StoryParagraph): readonly StoryPiece[] {
  return Array.isArray(paragraph) ? paragraph : paragraph.pieces;
}

/** Everything a storyline mentions. */
export function mentionsOf(paragraphs: readonly StoryParagraph[]): StoryMentions {
  const codeIds = new Set<string>();
  const linkIds = new Set<string>();
  const quoteIds = new Set<string>();
  const relations = new Map<string, RelationEnds>();
  for (const piece of paragraphs.flatMap(piecesOf)) {
    if (typeof piece === 'string' || 'text' in piece) continue;
    if ('code' in piece) codeIds.add(piece.code);
    else if ('link' in piece) linkIds.add(piece.link);
    else if ('quote' in piece) quoteIds.add(piece.quote);
    else relations.set(`${piece.fromId}>${piece.toId}`, { fromId: piece.fromId, toId: piece.toId });
  }
  return {
    codeIds: [...codeIds],
    linkIds: [...linkIds],
    quoteIds: [...quoteIds],
    relations: [...relations.values()],
  };
}

const isBlank = (piece: StoryPiece): boolean => typeof piece === 'string' && piece.trim() === '';

/** The quote that a paragraph of running text consists of alone, which is set as a block; null for any other. */
export function loneQuote(paragraph: StoryParagraph): string | null {
  if (!Array.isArray(paragraph)) return null;
  const [only, ...others] = paragraph.filter(piece => !isBlank(piece));
  return others.length === 0 && typeof only === 'object' && 'quote' in only ? only.quote : null;
}

function pieceKey(piece: StoryPiece): unknown {
  if (typeof piece === 'string') return piece;
  if ('text' in piece) return ['text', piece.text, [...piece.marks].sort()];
  if ('code' in piece) return ['code', piece.code];
  if ('link' in piece) return ['link', piece.link];
  if ('quote' in piece) return ['quote', piece.quote];
  return ['relation', piece.fromId, piece.toId];
}

/** A text that is equal for equal paragraphs, whatever the order of their keys. */
export function paragraphKey(paragraph: StoryParagraph): string {
  const style = Array.isArray(paragraph) ? '' : paragraph.style;
  const depth = 'depth' in paragraph ? paragraph.depth : 0;
  return JSON.stringify([style, depth, ...piecesOf(paragraph).map(pieceKey)]);
}

/** A text that is equal for equal storylines. */
export function storyKey(paragraphs: readonly StoryParagraph[]): string {
  return paragraphs.map(paragraphKey).join('\n');
}
