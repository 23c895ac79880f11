import { RootedError } from '../../shared/api/errors.ts';
import type { Result } from '../../shared/api/method-table.ts';
import { occurrences } from '../../shared/text/quote-anchor.ts';
import { buildCodeTree, codePath } from '../../shared/theory/code-tree.ts';
import type { CoreClient } from '../shell/core-client.ts';

export type Tables = Result<'project.snapshot'>['tables'];

/** All mirrored rows of the open project. */
export async function tablesOf(client: CoreClient): Promise<Tables> {
  return (await client.call('project.snapshot', {})).tables;
}

/** A source by its title, or by its participant's code. Fails with NOT_FOUND. */
export function sourceNamed(tables: Tables, name: string) {
  const byTitle = tables.source.find(source => source.title === name);
  if (byTitle) return byTitle;
  const participant = tables.participant.find(p => p.code === name);
  const link = tables.sourceParticipant.find(row => row.participantId === participant?.id);
  const source = tables.source.find(s => s.id === link?.sourceId);
  if (!source) throw new RootedError('NOT_FOUND', `no source is called "${name}"`, { name });
  return source;
}

/** A code by its path (`Main / Category / Concept`) or by a name that only one code has. Fails with NOT_FOUND. */
export function codeNamed(tables: Tables, name: string) {
  const tree = buildCodeTree(tables.code);
  const wanted = name
    .split(' / ')
    .map(part => part.trim())
    .join(' / ');
  const byPath = tables.code.find(code => codePath(tree, code.id) === wanted);
  const byEnd = tables.code.filter(code => `/ ${codePath(tree, code.id)}`.endsWith(`/ ${wanted}`));
  const found = byPath ?? (byEnd.length === 1 ? byEnd[0] : undefined);
  if (!found) throw new RootedError('NOT_FOUND', `no one code is called "${name}"`, { name });
  return found;
}

/** Where a quote stands in a source (UTF-16, half-open). Fails with QUOTE_NOT_FOUND or QUOTE_AMBIGUOUS. */
export async function locate(client: CoreClient, source: { id: string; title: string }, quote: string) {
  const { text } = await client.call('sources.text', { sourceId: source.id });
  const found = occurrences(text, quote);
  const details = { title: source.title, quote, count: found.length };
  const [first] = found;
  if (!first) throw new RootedError('QUOTE_NOT_FOUND', 'the source does not hold these words', details);
  if (found.length > 1)
    throw new RootedError('QUOTE_AMBIGUOUS', `the words stand there ${found.length} times`, details);
  return { sourceId: source.id, start: first.start as number, end: first.end as number };
}
