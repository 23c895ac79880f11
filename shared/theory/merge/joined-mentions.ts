import type { MemoRef } from '../../api/entities/memos.ts';
import type { StoryParagraph, StoryPiece } from '../../api/entities/storyline.ts';
import { replaceLinks, storedLink } from '../../memos/memo-links.ts';
import { piecesOf } from '../story-text.ts';
import { type RowPlan, type RowReader, rejoin, standIn, type Tally } from './row-plan.ts';

type Ids = ReadonlyMap<string, string>;

/** Everything that words may name, with what stands for it from now on. */
export interface Renamed {
  readonly codes: Ids;
  readonly codings: Ids;
  readonly links: Ids;
  readonly evidence: Ids;
  /** Links that go without another taking their place; what was said of them is said of this code. */
  readonly lostLinks: ReadonlySet<string>;
  readonly codeId: string | null;
}

/** Lets memos be about what stands for what they were about. Counts memos. */
export function planMemos(plan: RowPlan, reader: RowReader, renamed: Renamed): Tally {
  const refs = rejoin(
    reader.all('memoRef'),
    row => target(row, renamed),
    row => `${row.memoId} ${row.relation} ${row.targetKind} ${row.targetId}`,
  );
  for (const id of refs.joined.keys()) plan.drop('memoRef', id);
  for (const { id, targetKind, targetId } of refs.changed)
    plan.patch('memoRef', id, { targetKind, targetId });
  for (const { id, body } of reader.all('memo')) {
    const next = replaceLinks(body, link => {
      const ids = { code: renamed.codes, coding: renamed.codings, memo: null }[link.kind];
      return ids?.has(link.id) ? storedLink({ ...link, id: standIn(ids, link.id) }) : null;
    });
    if (next !== body) plan.patch('memo', id, { body: next });
  }
  const moved = new Set(refs.changed.map(row => row.memoId));
  const joined = new Set([...refs.joined.values()].map(({ row }) => row.memoId));
  return { moved: moved.size, joined: [...joined].filter(id => !moved.has(id)).length, lost: 0 };
}

function target(row: MemoRef, { codes, codings, links, lostLinks, codeId }: Renamed): MemoRef {
  const { targetKind, targetId } = row;
  if (targetKind === 'link' && lostLinks.has(targetId) && codeId !== null)
    return { ...row, targetKind: 'code', targetId: codeId };
  const ids = { code: codes, coding: codings, link: links }[targetKind as 'code'] as Ids | undefined;
  return ids?.has(targetId) ? { ...row, targetId: standIn(ids, targetId) } : row;
}

/** Lets the storyline mention what stands for what it mentioned. Counts mentions; a quote of a lost link is lost. */
export function planStory(plan: RowPlan, reader: RowReader, renamed: Renamed): Tally {
  const tally: Tally = { moved: 0, joined: 0, lost: 0 };
  const lostQuotes = new Set(
    [...renamed.lostLinks].flatMap(id => reader.where('evidence', 'linkId', id)).map(row => row.id),
  );
  for (const { id, paragraphs } of reader.all('storyline')) {
    const before = tally.moved;
    const next = paragraphs.map(paragraph =>
      mapPieces(paragraph, piece => {
        if (typeof piece === 'object' && 'quote' in piece && lostQuotes.has(piece.quote)) tally.lost += 1;
        const mapped = mention(piece, renamed);
        if (mapped !== piece) tally.moved += 1;
        return mapped;
      }),
    );
    if (tally.moved > before) plan.patch('storyline', id, { paragraphs: next });
  }
  return tally;
}

function mapPieces(paragraph: StoryParagraph, map: (piece: StoryPiece) => StoryPiece): StoryParagraph {
  const pieces = piecesOf(paragraph).map(map);
  return Array.isArray(paragraph) ? pieces : { ...paragraph, pieces };
}

function mention(piece: StoryPiece, renamed: Renamed): StoryPiece {
  const { codes, links, codings, evidence, lostLinks, codeId } = renamed;
  if (typeof piece === 'string' || 'text' in piece) return piece;
  if ('code' in piece) return codes.has(piece.code) ? { code: standIn(codes, piece.code) } : piece;
  if ('quote' in piece) {
    const ids = codings.has(piece.quote) ? codings : evidence;
    return ids.has(piece.quote) ? { quote: standIn(ids, piece.quote) } : piece;
  }
  if ('link' in piece) {
    if (lostLinks.has(piece.link) && codeId !== null) return { code: codeId };
    return links.has(piece.link) ? { link: standIn(links, piece.link) } : piece;
  }
  if (!codes.has(piece.fromId) && !codes.has(piece.toId)) return piece;
  const fromId = standIn(codes, piece.fromId);
  const toId = standIn(codes, piece.toId);
  return fromId === toId ? { code: toId } : { fromId, toId };
}
