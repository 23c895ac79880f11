import { INTERVIEWER_WORDS, labelKey, PARTICIPANT_WORDS } from './label-words.ts';
import type { SpeakerGuess, SpeakerRole, Turn } from './turn.ts';

/** The part a label names by itself: 访谈员2, Interviewer (Li), Q. */
function roleInLabel(name: string): SpeakerRole {
  const key = labelKey(name);
  const bare = key.replace(/\s*[(（[].*$/, '').replace(/[\s\d一二三四五六七八九十]+$/, '');
  for (const word of [key, bare]) {
    if (INTERVIEWER_WORDS.has(word)) return 'interviewer';
    if (PARTICIPANT_WORDS.has(word)) return 'participant';
  }
  return 'unknown';
}

/**
 * Who speaks in a transcript, in order of first words, with the part each label names. Where someone is known to
 * ask, the others are taken to answer; where nobody is, the parts stay open for the researcher.
 */
export function guessSpeakers(turns: readonly Turn[]): SpeakerGuess[] {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const named = [...counts].map(([name, count]) => ({ name, turns: count, role: roleInLabel(name) }));
  const someoneAsks = named.some(({ role }) => role === 'interviewer');
  // A single letter says nothing without its counterpart: A, B and C may be three neighbours.
  const settle = (role: SpeakerRole, name: string): SpeakerRole => {
    if (someoneAsks) return role === 'unknown' ? 'participant' : role;
    return name.length === 1 && /[a-z]/i.test(name) ? 'unknown' : role;
  };
  return named.map(guess => ({ ...guess, role: settle(guess.role, guess.name) }));
}
