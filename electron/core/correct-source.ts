import { RootedError } from '../../shared/api/errors.ts';
import type { CheckedParams, Result } from '../../shared/api/method-table.ts';
import type { Row } from '../../shared/api/tables.ts';
import { mapper } from '../../shared/text/change-map.ts';
import { type CorrectedText, correctText } from '../../shared/text/correct-text.ts';
import { correctTurns } from '../../shared/text/correct-turns.ts';
import { textLength } from '../../shared/text/length.ts';
import { splitsSurrogatePair } from '../../shared/text/offset.ts';
import { carryPassages } from './carry-passages.ts';
import { correctSpeakers } from './correct-speakers.ts';
import type { ProjectSession } from './project-session.ts';
import type { Rows } from './storage/rows.ts';
import { keepText, textVersionOf } from './storage/texts.ts';

type Correction = CheckedParams<'sources.correct'>;

function assertWithin(text: string, source: Row<'source'>, { edits }: Correction): void {
  const wrong = edits.find(
    ({ start, end }) =>
      end > text.length || splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end),
  );
  if (!wrong) return;
  const { start, end } = wrong;
  const details = { title: source.title, start, end, length: text.length };
  throw new RootedError('SPAN_OUTSIDE_TEXT', 'the edit is not one of this text', details);
}

/** Stores the next version of a source's text with its turns and voices. */
function storeVersion(
  rows: Rows,
  source: Row<'source'>,
  before: string,
  { edits }: Correction,
  corrected: CorrectedText,
): void {
  const { text, map } = corrected;
  const { turns } = textVersionOf(rows, source);
  const textHash = keepText(rows.db, text);
  const version = source.textVersion + 1;
  const now = correctTurns(turns, before, edits, corrected);
  rows.insert('sourceText', {
    sourceId: source.id,
    version,
    textHash,
    turns: now,
    changeMap: map.map(([start, end, inserted]) => [start, end, inserted]),
    createdAt: Date.now(),
  });
  const length = { length: text.length, ...textLength(text) };
  rows.update('source', source.id, { textHash, textVersion: version, ...length });
  correctSpeakers(rows, source.id, turns, now);
}

/**
 * Corrects a source's text as one step. Fails with NOT_FOUND, TEXT_DAMAGED, TEXT_CHANGED where the correction is not of
 * the current version, SPAN_OUTSIDE_TEXT.
 */
export function correctSource(session: ProjectSession, correction: Correction): Result<'sources.correct'> {
  const source = session.rows.get('source', correction.sourceId);
  const { title, textVersion } = source;
  if (textVersion !== correction.version) {
    const details = { title, version: correction.version, current: textVersion };
    throw new RootedError('TEXT_CHANGED', 'the text has another version by now', details);
  }
  const before = session.texts.text(source);
  assertWithin(before, source, correction);
  const corrected = correctText(before, correction.edits);
  const { text, map } = corrected;
  const first = map[0];
  if (!first) return { version: textVersion, passages: [] };
  const place = { screen: 'open', sourceId: source.id, start: first[0] };
  const passages = session.write({ command: 'sources.correct', subject: title, place }, rows => {
    storeVersion(rows, source, before, correction, corrected);
    return carryPassages(rows, { sourceId: source.id, text, mapper: mapper(map) });
  });
  return { version: textVersion + 1, passages };
}
