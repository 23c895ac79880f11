import type { WordScope } from '../../../shared/api/methods/word-methods.ts';
import type { CallContext } from '../handlers/handler-types.ts';
import type { ProjectSession } from '../project-session.ts';
import { countScope, type ScopeWords } from './count-scope.ts';
import { dictionaryOf } from './word-dictionary.ts';

/** Scopes whose words are kept. */
const KEPT = 3;
const COUNTED_FROM = [
  'source',
  'sourceText',
  'speaker',
  'sourceParticipant',
  'attribute',
  'attributeValue',
] as const;

interface Kept {
  readonly stamp: object;
  readonly words: ScopeWords;
}

const kept = new WeakMap<ProjectSession, Map<string, Kept>>();

/**
 * All words of a scope, as they were when it was asked; kept until something they hang on changes. Fails as
 * `countScope` does.
 */
export async function wordsOfScope(
  session: ProjectSession,
  scope: WordScope,
  context: CallContext,
): Promise<ScopeWords> {
  const known = kept.get(session) ?? new Map<string, Kept>();
  kept.set(session, known);
  const { derived } = session;
  const stamp =
    scope.coded === null && scope.inSet === null
      ? derived.get('words', COUNTED_FROM, () => ({}))
      : derived.get('words by codings', [...COUNTED_FROM, 'coding', 'code', 'savedSet'], () => ({}));
  const key = `${dictionaryOf(session).key} ${JSON.stringify(scope)}`;
  const before = known.get(key);
  const words = before?.stamp === stamp ? before.words : await countScope(session, scope, context);
  known.delete(key);
  known.set(key, { stamp, words });
  const oldest = known.keys().next().value;
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return words;
}
