import { isWordOfTexts } from '../../../shared/text/code-words.ts';
import { foldText } from '../../../shared/text/fold-word.ts';
import { isWordAnyway } from '../../../shared/text/word-trie.ts';
import type { ProjectSession } from '../project-session.ts';
import { sha256 } from '../storage/texts.ts';

/** The words that texts are cut by, folded and in order, and a name that is the same where they are. */
export interface WordDictionary {
  readonly key: string;
  readonly words: readonly string[];
}

/** The project's own dictionary, with the names of codes that are words. */
export function dictionaryOf({ derived, rows }: ProjectSession): WordDictionary {
  return derived.get('words of texts', ['code', 'listedWord'], () => {
    const names = rows.all('code').flatMap(({ name, translation }) => [name, translation]);
    const listed = rows.where('listedWord', 'list', 'dictionary').map(each => each.word);
    const all = [...listed, ...names.filter(isWordOfTexts)].map(word => foldText(word.trim()).text);
    const words = [...new Set(all)].filter(word => word !== '' && !isWordAnyway(word)).sort();
    return { key: sha256(words.join('\n')), words };
  });
}
