import type { Row } from '../../shared/api/tables.ts';
import { spokenCharacters } from '../../shared/text/spoken-length.ts';
import { partsOf } from '../../shared/theory/speaker-parts.ts';
import type { ProjectSession } from './project-session.ts';
import { readText, textVersionOf } from './storage/texts.ts';

const ANSWERS = new Set(['participant', 'other', 'unnamed'] as const);

/** Characters of answers by text and by who asks in it: a text is counted once for as long as neither changes. */
const counted = new WeakMap<ProjectSession, Map<string, number>>();

interface Interview {
  readonly source: Row<'source'>;
  readonly roleOf: ReturnType<typeof partsOf>;
  readonly turns: Row<'sourceText'>['turns'];
}

function answeredCharacters(session: ProjectSession, { source, roleOf, turns }: Interview): number {
  const known = counted.get(session) ?? new Map<string, number>();
  counted.set(session, known);
  const asking = [...roleOf].flatMap(([name, role]) => (role === 'interviewer' ? name : [])).sort();
  const key = [source.textHash, ...asking].join('\n');
  const before = known.get(key);
  if (before !== undefined) return before;
  const text = readText(session.rows.db, source.textHash, source.title);
  const characters = spokenCharacters(text, turns, roleOf, ANSWERS);
  known.set(key, characters);
  return characters;
}

/**
 * Sources as they count when questions are left out: one with an interviewer is as long as what the others say in it,
 * without labels; one in which nobody is marked as interviewer counts as it is. Fails with TEXT_DAMAGED.
 */
export function answersOnly(session: ProjectSession, sources: readonly Row<'source'>[]): Row<'source'>[] {
  const speakersOf = Map.groupBy(session.rows.all('speaker'), speaker => speaker.sourceId);
  return sources.map(source => {
    const roleOf = partsOf(speakersOf.get(source.id) ?? []);
    if (![...roleOf.values()].includes('interviewer')) return source;
    const { turns } = textVersionOf(session.rows, source);
    return { ...source, characters: answeredCharacters(session, { source, roleOf, turns }) };
  });
}
