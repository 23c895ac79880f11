import { setTimeout } from 'node:timers/promises';
import type { ProjectSession } from '../../electron/core/project-session.ts';
import { queryCount, queryPage } from '../../electron/core/query/passages-of.ts';
import { type PassageQuery, PassageQuery as Query } from '../../shared/api/entities/queries.ts';
import { median } from '../median.ts';

const { signal } = new AbortController();

/** Has everything that was worked out forgotten, as a coding would. */
function forget(session: ProjectSession): void {
  session.derived.changed(['coding']);
}

/** The longest time in which the core answers nobody while something is worked out, in milliseconds. */
async function longestSilence(work: Promise<unknown>): Promise<number> {
  let isDone = false;
  let longest = 0;
  const watched = work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const began = performance.now();
    await setTimeout(0);
    longest = Math.max(longest, performance.now() - began);
  }
  await watched;
  return longest;
}

async function timed(rounds: number, session: ProjectSession, work: () => Promise<unknown>): Promise<number> {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    forget(session);
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

/** Queries over the two most frequent codes, each worked out anew: a line for each. */
export async function* queryLines(session: ProjectSession, rounds: number): AsyncGenerator<string> {
  const [a = '', b = ''] = [...session.counts.ofCodes].sort((x, y) => y[1] - x[1]).map(([id]) => id);
  const code = (id: string) => ({ kind: 'codes', codeIds: [id], below: false });
  const pair = { kind: 'pair', left: code(a), right: code(b) };
  const queries: Record<string, PassageQuery> = {
    'near by 2 paragraphs': Query.parse({ node: { ...pair, relation: 'near', most: 2 } }),
    'near by 5 words': Query.parse({ node: { ...pair, relation: 'near', most: 5, unit: 'words' } }),
    overlapping: Query.parse({ node: { ...pair, relation: 'overlapping' } }),
    'not in one site': Query.parse({
      node: {
        kind: 'group',
        join: 'all',
        level: 'site',
        members: [{ node: code(a) }, { not: true, node: code(b) }],
      },
    }),
  };
  for (const [name, query] of Object.entries(queries)) {
    const page = await timed(rounds, session, () =>
      queryPage(session, { query, offset: 0, limit: 50 }, signal),
    );
    const count = await timed(rounds, session, () => queryCount(session, { query }, signal));
    forget(session);
    const silence = await longestSilence(queryCount(session, { query }, signal));
    const { passages, documents } = await queryCount(session, { query }, signal);
    yield `query ${name}: first page ${page.toFixed(1)} ms, count ${count.toFixed(1)} ms (others wait ${silence.toFixed(0)} ms at most): ${passages} in ${documents}`;
  }
}
