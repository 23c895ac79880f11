import type { Speaker, Turn } from '../api/entities/sources.ts';
import { characterCount } from './length.ts';

type Role = Speaker['role'];

/**
 * How many characters are said in a text by speakers in some parts of the interview, as `textLength` counts them: their
 * words without the labels. What nobody is named for (before the first label, or in a text without speakers) counts
 * where `roles` has `unnamed`.
 * @param turns over `text` (UTF-16), in order
 * @param roleOf the part of each speaker by name; a name that is not there counts as unnamed
 */
export function spokenCharacters(
  text: string,
  turns: readonly Pick<Turn, 'bodyStart' | 'end' | 'speaker'>[],
  roleOf: ReadonlyMap<string, Role>,
  roles: ReadonlySet<Role | 'unnamed'>,
): number {
  let characters = 0;
  for (const { bodyStart, end, speaker } of turns) {
    const role = speaker === null ? 'unnamed' : (roleOf.get(speaker) ?? 'unnamed');
    if (roles.has(role)) characters += characterCount(text.slice(bodyStart, end));
  }
  return characters;
}
