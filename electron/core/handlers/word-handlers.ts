import { writeFile } from 'node:fs/promises';
import type { CountedWords, WordRow } from '../../../shared/api/methods/word-methods.ts';
import { foldWord } from '../../../shared/text/fold-word.ts';
import { segmenter } from '../../../shared/text/segmenters.ts';
import { withRunner } from '../../jobs/job-runner.ts';
import type { ProjectSession } from '../project-session.ts';
import { giveWay } from '../storage/give-way.ts';
import { sourcesToSearch, turnsOf } from '../storage/search-queries.ts';
import { storedText } from '../storage/text-index.ts';
import type { CallContext, HandlersFor } from './handler-types.ts';

async function countedWords(session: ProjectSession, wanted: CountedWords, { signal }: CallContext) {
  const { rows } = session;
  const stop = wanted.withoutStops ? rows.where('listedWord', 'list', 'stop') : [];
  const left = new Set(stop.map(each => foldWord(each.word)));
  const found = new Map<
    string,
    { word: string; count: number; documents: Set<string>; sites: Set<string> }
  >();
  const sources = sourcesToSearch(rows, [], wanted.scope);
  for (const source of sources) {
    await giveWay(session.file.db, signal);
    const text = storedText(rows.db, source.textHash) ?? '';
    const { siteId } = rows.get('source', source.id);
    const turns = turnsOf(rows, source);
    const { roles, speakers } = wanted.scope;
    for (const { segment, index, isWordLike } of segmenter('word').segment(text)) {
      const turn = turns.find(each => each.start <= index && index < each.end);
      const isSaid =
        (roles.length === 0 && speakers.length === 0) ||
        roles.some(each => each === turn?.role) ||
        speakers.some(each => each === turn?.speaker);
      const word = foldWord(segment);
      const isLong = [...segmenter('grapheme').segment(word)].length >= wanted.shortest;
      if (!isWordLike || !isSaid || !isLong || left.has(word)) continue;
      if (!wanted.numbers && !/\p{L}/u.test(word)) continue;
      const row = found.get(word) ?? { word: segment, count: 0, documents: new Set(), sites: new Set() };
      found.set(word, row);
      row.count += 1;
      row.documents.add(source.id);
      if (siteId !== null) row.sites.add(siteId);
    }
  }
  const all = [...found.values()].map(
    (each): WordRow => ({ ...each, documents: each.documents.size, sites: each.sites.size }),
  );
  const { order } = wanted;
  if (order === 'word') all.sort((a, b) => a.word.localeCompare(b.word, 'zh'));
  else all.sort((a, b) => b[order] - a[order] || a.word.localeCompare(b.word, 'zh'));
  return { all, rows: all.filter(each => foldWord(each.word).includes(foldWord(wanted.find))), sources };
}

export const wordHandlers: HandlersFor<'words.count' | 'words.csv'> = {
  'words.count': async ({ offset, limit, ...wanted }, context) => {
    const { all, rows, sources } = await countedWords(context.core.session, wanted, context);
    const end = offset + limit;
    return {
      rows: rows.slice(offset, end),
      next: rows.length > end ? end : null,
      total: all.reduce((sum, each) => sum + each.count, 0),
      distinct: all.length,
      found: rows.length,
      documents: sources.length,
      most: Math.max(0, ...all.map(each => each.count)),
    };
  },

  'words.csv': async ({ language, ...wanted }, context) => {
    const { core, signal } = context;
    const { rows, all } = await countedWords(core.session, wanted, context);
    const total = all.reduce((sum, each) => sum + each.count, 0);
    const input = { table: { what: 'words' as const, rows, total }, language };
    const bytes = await withRunner(runner => runner.run('csv', input, { signal }));
    const path = core.files.temporaryPath(`${core.session.info().project.name}.csv`);
    await writeFile(path, bytes);
    return core.files.ref(path);
  },
};
