import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { mapper } from '../../../../shared/text/change-map.ts';
import { changesBetween } from '../../../../shared/text/correct-text.ts';
import { sweep } from '../../../../shared/text/interval-sweep.ts';
import { span } from '../../../../shared/text/offset.ts';
import type { DraftBlock } from '../../../state/text-drafts.ts';

/** A piece of what a block says now, with the codes of the codings that stand on it. */
export interface MarkedPiece {
  readonly at: number;
  readonly text: string;
  readonly codeIds: readonly string[];
}

/** Cuts what is typed in a block at the edges of codings, each of which stands where saving would put it. */
export function markedPieces(block: DraftBlock, typed: string, codings: readonly Coding[]): MarkedPiece[] {
  const map = mapper(typed === block.text ? [] : changesBetween(block.text, typed));
  const spans = codings.map(coding => {
    const start = Math.max(0, coding.start - block.start);
    const end = Math.min(block.text.length, coding.end - block.start);
    return { id: coding.codeId, ...map.span(span(start, Math.max(start, end))) };
  });
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { start, end, ids } of sweep(spans)) {
    if (start > at) pieces.push({ at, text: typed.slice(at, start), codeIds: [] });
    pieces.push({ at: start, text: typed.slice(start, end), codeIds: ids });
    at = end;
  }
  if (at < typed.length) pieces.push({ at, text: typed.slice(at), codeIds: [] });
  return pieces;
}
