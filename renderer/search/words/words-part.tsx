import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { errorSentence } from '../../i18n/error-sentence.ts';
import { useFormats } from '../../i18n/format.ts';
import { useRows } from '../../state/mirror.ts';
import { useSearch } from '../search-store.ts';
import { countAgain, stopCounting, useWordCounts } from './use-word-counts.ts';
import { addWords, copyWords, exportWords } from './word-actions.ts';
import { WordTable } from './word-table.tsx';
import { type Counted, useWords } from './words-store.ts';
import './words.css';

interface WordsPartProps {
  projectId: string;
  isComposing: boolean;
  box: RefObject<HTMLDivElement | null>;
}

/** How often each word is said where the filters let it be. */
export function WordsPart({ projectId, isComposing, box }: WordsPartProps) {
  const { t } = useTranslation();
  const hasSources = useRows('source').length > 0;
  useWordCounts(projectId, isComposing);
  const { projectId: ownerId, counted, error, isSlow, isStopped } = useWords();
  if (!hasSources)
    return <EmptyState icon="sources" title={t('words.noSources')} hint={t('words.noSourcesHint')} />;
  if (ownerId !== projectId) return null;
  return (
    <>
      {isSlow && <Counting />}
      {isStopped && <Stopped />}
      {error && (
        <p className="search__error" role="alert">
          {errorSentence(error)}
        </p>
      )}
      {counted && <Sum counted={counted} />}
      {counted &&
        (counted.found > 0 ? <WordTable box={box} rows={counted.rows} most={counted.most} /> : <NoWords />)}
    </>
  );
}

function Counting() {
  const { t } = useTranslation();
  const progress = useWords(state => state.progress);
  return (
    <div className="words__counting">
      <ProgressLine label={t('words.counting')} progress={progress} />
      <Button variant="quiet" onPress={stopCounting}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}

function Stopped() {
  const { t } = useTranslation();
  const hasOld = useWords(state => state.counted !== null);
  return (
    <div className="words__stopped">
      <p role="status">{t(hasOld ? 'words.stoppedBefore' : 'words.stopped')}</p>
      <Button onPress={countAgain}>{t('words.countAgain')}</Button>
    </div>
  );
}

/** What all words come to, and what can be done with them. */
function Sum({ counted: { total, distinct, found, documents } }: { counted: Counted }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isSlow = useWords(state => state.isSlow);
  const isFound = useSearch(state => state.form.find.trim() !== '');
  const all = t('words.sum', {
    total: t('words.total', { count: total }),
    distinct: t('words.distinct', { count: distinct }),
    sources: t('search.inSources', { count: documents }),
  });
  const words = isFound ? t('words.found', { count: found, all: formats.number(distinct) }) : all;
  return (
    <div className="search__summary">
      <p role="status">{isSlow ? t('words.counting') : words}</p>
      <div className="words__tools">
        <IconButton
          icon="copy"
          label={t('words.copy')}
          isDisabled={found === 0}
          onPress={() => void copyWords()}
        />
        <IconButton icon="download" label={t('words.csv')} isDisabled={found === 0} onPress={exportWords} />
      </div>
    </div>
  );
}

/** A word that is looked for and is not there may have been cut: it can be kept whole from here. */
function NoWords() {
  const { t } = useTranslation();
  const word = useSearch(state => state.form.find.trim());
  if (word === '') return <EmptyState title={t('words.none')} hint={t('words.noneHint')} />;
  return (
    <EmptyState title={t('search.nothing')} hint={t('words.cutHint')}>
      <Button onPress={() => void addWords('dictionary', [word])}>{t('words.keepTyped', { word })}</Button>
    </EmptyState>
  );
}
