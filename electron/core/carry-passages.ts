import type { ChangedPassage } from '../../shared/api/methods/source-methods.ts';
import type { Row } from '../../shared/api/tables.ts';
import type { Mapper } from '../../shared/text/change-map.ts';
import { codingsOfSource } from './storage/coding-queries.ts';
import type { Rows } from './storage/rows.ts';

type Anchored = Pick<Row<'evidence'>, 'start' | 'end' | 'quote' | 'state'>;

/** What a correction is, for what stands in the text. */
export interface Correction {
  readonly sourceId: string;
  readonly text: string;
  readonly mapper: Mapper;
}

const WORDS = /[\p{L}\p{N}]/u;

/**
 * Where a passage stands after a correction and what it says there. Of one that lost all its words the old ones are
 * kept; a comma that is left of a sentence does not hold it.
 */
function carried(row: Anchored, { mapper, text }: Correction): Anchored {
  const span = mapper.span(row);
  if (row.state === 'emptied') return { ...span, quote: row.quote, state: 'emptied' };
  const words = text.slice(span.start, span.end);
  if (words !== '' && (WORDS.test(words) || !WORDS.test(row.quote)))
    return { ...span, quote: words, state: 'ok' };
  return { start: span.start, end: span.start, quote: row.quote, state: 'emptied' };
}

const isMoved = (a: Anchored, b: Anchored) =>
  a.start !== b.start || a.end !== b.end || a.quote !== b.quote || a.state !== b.state;

function changedPassage(
  of: Pick<ChangedPassage, 'kind' | 'id' | 'codeIds'>,
  before: Anchored,
  { start, end, quote, state }: Anchored,
): ChangedPassage[] {
  if (before.state === state && before.quote === quote) return [];
  return [{ ...of, before: before.quote, after: state === 'ok' ? quote : '', start, end, state }];
}

/** Cause and effect within evidence; a part that lost its words is none. Those of an emptied quote go along with it. */
function carriedParts(row: Row<'evidence'>, now: Anchored, { mapper }: Correction) {
  const part = (start: number | null, end: number | null) => {
    if (start === null || end === null) return [null, null] as const;
    if (now.state === 'emptied') return [start + now.start - row.start, end + now.start - row.start] as const;
    const span = mapper.span({ start, end });
    return span.end > span.start ? ([span.start, span.end] as const) : ([null, null] as const);
  };
  const [causeStart, causeEnd] = part(row.causeStart, row.causeEnd);
  const [effectStart, effectEnd] = part(row.effectStart, row.effectEnd);
  return { causeStart, causeEnd, effectStart, effectEnd };
}

function carryCodings(rows: Rows, correction: Correction): ChangedPassage[] {
  return codingsOfSource(rows, correction.sourceId).flatMap(coding => {
    const now = carried(coding, correction);
    if (isMoved(coding, now)) rows.update('coding', coding.id, { ...now });
    return changedPassage({ kind: 'coding', id: coding.id, codeIds: [coding.codeId] }, coding, now);
  });
}

function carryEvidence(rows: Rows, correction: Correction): ChangedPassage[] {
  const found = rows.where('evidence', 'sourceId', correction.sourceId).sort((a, b) => a.start - b.start);
  return found.flatMap(row => {
    const now = carried(row, correction);
    const parts = carriedParts(row, now, correction);
    const isPartMoved = Object.entries(parts).some(([name, at]) => row[name as keyof typeof parts] !== at);
    if (isPartMoved || isMoved(row, now)) rows.update('evidence', row.id, { ...now, ...parts });
    const { fromId, toId } = rows.get('link', row.linkId);
    return changedPassage({ kind: 'evidence', id: row.id, codeIds: [fromId, toId] }, row, now);
  });
}

/** Carries all that stands in a source's text over to its next version and says whose words changed, emptied ones first. */
export function carryPassages(rows: Rows, correction: Correction): ChangedPassage[] {
  const changed = [...carryCodings(rows, correction), ...carryEvidence(rows, correction)];
  return changed.sort(
    (a, b) => Number(a.state === 'ok') - Number(b.state === 'ok') || a.start - b.start || a.end - b.end,
  );
}
