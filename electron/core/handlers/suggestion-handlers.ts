import type { SuggestionAnswer } from '../../../shared/api/entities/theory.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import type { suggestionMethods } from '../../../shared/api/methods/suggestion-methods.ts';
import { boardSuggestions } from '../../../shared/theory/suggestions/board-suggestions.ts';
import { meetingsOf } from '../../../shared/theory/suggestions/together.ts';
import type { ProjectSession } from '../project-session.ts';
import { placedCodings } from '../storage/coding-queries.ts';
import { firstCodings } from '../storage/quote-rows.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

type Answer = Pick<SuggestionAnswer, 'kind' | 'key' | 'answer'>;

/** Remembers an answer inside a step; a suggestion has one answer at a time. */
function remember(rows: Rows, { coderId }: ProjectSession, { kind, key, answer }: Answer): void {
  const [known] = rows.where('suggestionAnswer', 'key', key);
  if (!known) rows.insert('suggestionAnswer', { kind, key, answer, coderId, createdAt: Date.now() });
  else if (known.answer !== answer) rows.update('suggestionAnswer', known.id, { answer });
}

/** Remembers that a suggestion of the board was carried out; null where a step carries out none. */
export function accept(rows: Rows, session: ProjectSession, key: string | null): void {
  if (key !== null) remember(rows, session, { kind: 'board', key, answer: 'accepted' });
}

function suggestions(rows: Rows, limit: number): Result<'codes.suggestions'> {
  const answered = new Set(rows.where('suggestionAnswer', 'kind', 'board').map(row => row.key));
  const { near, together } = boardSuggestions(rows.all('code'), placedCodings(rows), answered);
  const left = Math.max(0, near.length - limit) + Math.max(0, together.length - limit);
  const first = { near: near.slice(0, limit), together: together.slice(0, limit) };
  return { ...first, left } as Result<'codes.suggestions'>;
}

function meetings(
  { rows, places }: ProjectSession,
  [a, b]: readonly [string, string],
): Result<'codes.meetings'> {
  // Passages are as few as two codes have; none of them is left out.
  const quotes = firstCodings(rows, places, { codeIds: [a, b] }, Number.MAX_SAFE_INTEGER);
  const byId = new Map(quotes.map(quote => [quote.id, quote]));
  const placed = quotes.map(quote => ({ ...quote, codeId: quote.codeId ?? '' }));
  return meetingsOf(placed, a, b).map(meeting => ({
    isSame: meeting.isSame,
    quotes: [meeting.a, meeting.b].flatMap(({ codingIds }) => byId.get(codingIds[0] ?? '') ?? []),
  }));
}

export const suggestionHandlers: HandlersFor<keyof typeof suggestionMethods> = {
  'codes.suggestions': ({ limit }, { core }) => suggestions(core.session.rows, limit),

  'codes.meetings': ({ ids }, { core }) => meetings(core.session, ids),

  'suggestions.answer': ({ kind, key, answer }, { core }) => {
    const { session } = core;
    // Suggested links are answered from several stages; undo stays where one is.
    const place = kind === 'board' ? { screen: 'axial' } : null;
    session.write({ command: 'suggestions.answer', subject: '', place }, rows => {
      if (answer !== null) return remember(rows, session, { kind, key, answer });
      for (const known of rows.where('suggestionAnswer', 'key', key))
        rows.remove('suggestionAnswer', known.id);
    });
    return null;
  },
};
