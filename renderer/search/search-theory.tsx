import { useTranslation } from 'react-i18next';
import type { Result } from '../../shared/api/method-table.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { errorSentence } from '../i18n/error-sentence.ts';
import { rowMap } from '../state/mirror.ts';
import { useQuery } from '../state/query.ts';
import { goTo, openSource, selectCode, selectLink } from '../state/ui.ts';
import { TheoryRow } from './search-results.tsx';
import { useSearch } from './search-store.ts';

type Found = Result<'search.theory'>[number];

const MOST = 200;

/** Goes to where a memo stands: with what it is about. */
function goToMemo(memoId: string): void {
  const about = [...rowMap('memoRef').values()].find(
    ref => ref.memoId === memoId && ref.relation === 'about',
  );
  if (about?.targetKind === 'source') openSource(about.targetId);
  else if (about?.targetKind === 'link') goToTheory({ kind: 'link', id: about.targetId });
  else {
    if (about?.targetKind === 'code') selectCode(about.targetId);
    goTo('open');
  }
}

function goToTheory({ kind, id }: Pick<Found, 'kind' | 'id'>): void {
  if (kind === 'memo') goToMemo(id);
  else if (kind === 'link') {
    selectLink(id);
    goTo('model');
  } else {
    selectCode(id);
    goTo('open');
  }
}

/** Codes, memos and links that hold the words. */
export function SearchTheory({ isComposing }: { isComposing: boolean }) {
  const { t } = useTranslation();
  const { text, mode, unit, most, wholeWords, matchCase } = useSearch(state => state.form);
  const wanted = { text, mode, wholeWords, matchCase, within: { unit, most }, limit: MOST };
  const params = text.trim() === '' || isComposing ? null : wanted;
  const { data, error } = useQuery('search.theory', params, { tables: ['code', 'memo', 'link'] });
  if (error)
    return (
      <p className="search__error" role="alert">
        {errorSentence(error)}
      </p>
    );
  if (data === undefined) return null;
  if (data.length === 0) return <EmptyState title={t('search.nothing')} />;
  return (
    <ul className="search__theories" aria-label={t('search.results')}>
      {data.map(({ id, kind, before, words, after }) => (
        <TheoryRow
          key={id}
          kind={kind}
          before={before}
          words={words}
          after={after}
          onPress={() => goToTheory({ kind, id })}
        />
      ))}
    </ul>
  );
}
