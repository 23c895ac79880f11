import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { Pane } from '../components/pane.tsx';
import { Segmented } from '../components/segmented.tsx';
import { errorSentence } from '../i18n/error-sentence.ts';
import { useProject } from '../state/project.ts';
import { useUi } from '../state/ui.ts';
import { AutocodeDialog } from './autocode-dialog.tsx';
import { SearchField, SearchManner } from './search-fields.tsx';
import { SearchFilters } from './search-filters.tsx';
import { SearchResults } from './search-results.tsx';
import { changeForm, closeSearch, openSearch, stepHit, useSearch } from './search-store.ts';
import { SearchTheory } from './search-theory.tsx';
import { useSearchAnswers } from './use-search-answers.ts';
import { WordChoices } from './words/word-choices.tsx';
import { WordsPart } from './words/words-part.tsx';
import { backToWords, useWords } from './words/words-store.ts';
import '../components/side-panel.css';
import './search.css';

const WHAT = ['texts', 'theory', 'words'] as const;

/** A search over the whole project, beside whatever stage is in view. */
export function SearchPanel() {
  const isShown = useUi(state => state.searchOpen);
  const projectId = useProject(state => state.info?.project.id);
  return isShown && projectId !== undefined ? <SearchSheet key={projectId} projectId={projectId} /> : null;
}

function SearchSheet({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const [isComposing, setComposing] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const what = useSearch(state => state.form.what);
  useSearchAnswers(isComposing);
  useStepKeys();
  useEffect(() => {
    if (useSearch.getState().projectId !== projectId) openSearch();
  }, [projectId]);
  return (
    <aside
      className="side-panel search"
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing)
          closeSearch();
      }}
    >
      <Pane title={t('search.title')} tools={<SearchTools />} label={t('search.title')}>
        <div className="search__form">
          <SearchField
            onComposing={setComposing}
            onDown={() => list.current?.querySelector<HTMLElement>('[role=row], button')?.focus()}
          />
          <Segmented
            label={t('search.what')}
            options={WHAT.map(id => ({ id, label: t(`search.${id}`) }))}
            value={what}
            onChange={value => changeForm({ what: value })}
          />
          {what === 'words' ? <WordChoices /> : <SearchManner />}
          {what !== 'theory' && <SearchFilters />}
        </div>
        {what === 'texts' && <BackToWords />}
        {what === 'texts' && <Texts box={list} />}
        {what === 'words' && <WordsPart projectId={projectId} isComposing={isComposing} box={list} />}
        {what === 'theory' && (
          <div ref={list} className="search__list">
            <SearchTheory isComposing={isComposing} />
          </div>
        )}
      </Pane>
    </aside>
  );
}

/** Where the places of a word are shown, the way back to the words. */
function BackToWords() {
  const { t } = useTranslation();
  const text = useSearch(state => state.form.text);
  const word = useWords(state => state.at);
  if (word === null || word !== text) return null;
  return (
    <Button variant="quiet" icon="back" className="search__back" onPress={backToWords}>
      {t('words.back')}
    </Button>
  );
}

function SearchTools() {
  const { t } = useTranslation();
  const isEmpty = useSearch(state => state.hits.length === 0);
  return (
    <>
      <IconButton
        icon="up"
        label={t('search.previous')}
        shortcut="Shift F3"
        isDisabled={isEmpty}
        onPress={() => stepHit(-1)}
      />
      <IconButton
        icon="down"
        label={t('search.next')}
        shortcut="F3"
        isDisabled={isEmpty}
        onPress={() => stepHit(1)}
      />
      <IconButton icon="close" label={t('common.close')} placement="left" onPress={closeSearch} />
    </>
  );
}

/** F3 goes on from place to place wherever the keys go. */
function useStepKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      stepHit(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function Texts({ box }: { box: React.RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation();
  const { hits, error, isDone, form } = useSearch();
  if (form.text.trim() === '')
    return <EmptyState icon="search" title={t('search.start')} hint={t('search.startHint')} />;
  if (error)
    return (
      <p className="search__error" role="alert">
        {errorSentence(error)}
      </p>
    );
  if (hits.length === 0) return isDone ? <EmptyState title={t('search.nothing')} /> : null;
  return (
    <>
      <Summary />
      <SearchResults box={box} />
    </>
  );
}

function Summary() {
  const { t } = useTranslation();
  const [coding, setCoding] = useState<'chosen' | 'all' | null>(null);
  const { count, ticked } = useSearch();
  const words = count
    ? `${t('search.hits', { count: count.hits })} ${t('search.inSources', { count: count.documents })}`
    : t('search.counting');
  return (
    <div className="search__summary">
      <p role="status">{words}</p>
      <Button variant="quiet" onPress={() => setCoding(ticked.size > 0 ? 'chosen' : 'all')}>
        {ticked.size > 0 ? t('search.codeChosen', { count: ticked.size }) : t('search.codeAll')}
      </Button>
      {coding && <AutocodeDialog isChosen={coding === 'chosen'} onClose={() => setCoding(null)} />}
    </div>
  );
}
