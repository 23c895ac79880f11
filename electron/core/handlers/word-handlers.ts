import { writeFile } from 'node:fs/promises';
import type { WordRow } from '../../../shared/api/methods/word-methods.ts';
import { withRunner } from '../../jobs/job-runner.ts';
import { findWords, listWords } from '../words/list-words.ts';
import type { TalliedWord } from '../words/tally.ts';
import type { HandlersFor } from './handler-types.ts';

const shown = ({ word, count, documents, sites }: TalliedWord): WordRow => ({
  word,
  count,
  documents,
  sites,
});

export const wordHandlers: HandlersFor<'words.count' | 'words.csv'> = {
  'words.count': async ({ offset, limit, ...wanted }, context) => {
    const { session } = context.core;
    const list = await listWords(session, wanted, context);
    const found = await findWords(session, list, wanted.find, context);
    const end = offset + limit;
    return {
      rows: found.slice(offset, end).map(shown),
      next: found.length > end ? end : null,
      total: list.total,
      distinct: list.words.length,
      found: found.length,
      documents: list.documents,
      most: list.most,
    };
  },

  'words.csv': async ({ language, ...wanted }, context) => {
    const { core, signal } = context;
    const list = await listWords(core.session, wanted, context);
    const found = await findWords(core.session, list, wanted.find, context);
    const table = { what: 'words' as const, rows: found.map(shown), total: list.total };
    const bytes = await withRunner(runner => runner.run('csv', { table, language }, { signal }));
    const name = language === 'zh' ? '词频' : 'word frequency';
    const path = core.files.temporaryPath(`${core.session.info().project.name} ${name}.csv`);
    await writeFile(path, bytes);
    return core.files.ref(path);
  },
};
