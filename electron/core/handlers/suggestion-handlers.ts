import type { SuggestionAnswer } from '../../../shared/api/entities/theory.ts';
import type { ProjectSession } from '../project-session.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

type Answer = Pick<SuggestionAnswer, 'kind' | 'key' | 'answer'>;

/** Remembers an answer inside a step; a suggestion has one answer at a time. */
export function remember(rows: Rows, { coderId }: ProjectSession, { kind, key, answer }: Answer): void {
  const [known] = rows.where('suggestionAnswer', 'key', key);
  if (!known) rows.insert('suggestionAnswer', { kind, key, answer, coderId, createdAt: Date.now() });
  else if (known.answer !== answer) rows.update('suggestionAnswer', known.id, { answer });
}

export const suggestionHandlers: HandlersFor<'suggestions.answer'> = {
  'suggestions.answer': ({ kind, key, answer }, { core }) => {
    const { session } = core;
    session.write({ command: 'suggestions.answer', subject: '', place: { screen: 'axial' } }, rows => {
      if (answer !== null) return remember(rows, session, { kind, key, answer });
      for (const known of rows.where('suggestionAnswer', 'key', key))
        rows.remove('suggestionAnswer', known.id);
    });
    return null;
  },
};
