import { foldWord } from '../../../shared/text/fold-word.ts';
import { stopsToBeginWith } from '../../../shared/text/stop-words.ts';
import type { HandlersFor } from './handler-types.ts';

/** A step names so many of its words. */
const NAMED = 5;

const inOrder = new Intl.Collator('zh-u-co-pinyin', { sensitivity: 'variant', numeric: true });

const subjectOf = (words: readonly string[]) =>
  `${words.slice(0, NAMED).join(', ')}${words.length > NAMED ? ` … (${words.length})` : ''}`;

/** The project's word lists: one row a word, so that each change is a step of its own. */
export const wordListHandlers: HandlersFor<
  'words.list' | 'words.add' | 'words.remove' | 'words.suggestStops'
> = {
  'words.list': (_, { core }) => {
    const { derived, rows } = core.session;
    return derived.get('word lists', ['listedWord'], () => {
      const all = rows.all('listedWord').sort((a, b) => inOrder.compare(a.word, b.word));
      return {
        dictionary: all.filter(each => each.list === 'dictionary'),
        stop: all.filter(each => each.list === 'stop'),
      };
    });
  },

  'words.add': ({ list, words }, { core }) => {
    const listed = core.session.rows.where('listedWord', 'list', list);
    const known = new Set(listed.map(each => foldWord(each.word)));
    const fresh: string[] = [];
    for (const word of words.map(each => each.trim().replace(/\s+/gu, ' '))) {
      const folded = foldWord(word);
      if (folded === '' || known.has(folded)) continue;
      known.add(folded);
      fresh.push(word);
    }
    if (fresh.length === 0) return { added: 0 };
    core.session.write({ command: 'words.add', subject: subjectOf(fresh) }, rows => {
      for (const word of fresh) rows.insert('listedWord', { list, word });
    });
    return { added: fresh.length };
  },

  'words.remove': ({ ids }, { core }) => {
    const { rows } = core.session;
    const unique = [...new Set(ids)];
    const words = unique.map(id => rows.get('listedWord', id).word);
    core.session.write({ command: 'words.remove', subject: subjectOf(words) }, () => {
      for (const id of unique) rows.remove('listedWord', id);
    });
    return null;
  },

  'words.suggestStops': ({ language }) => [...stopsToBeginWith(language)],
};
