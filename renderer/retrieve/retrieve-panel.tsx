import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { Pane } from '../components/pane.tsx';
import { errorSentence } from '../i18n/error-sentence.ts';
import { useProject } from '../state/project.ts';
import { useUi } from '../state/ui.ts';
import { focusForm } from './focus-form.ts';
import { NameDialog } from './name-dialog.tsx';
import { PassageList } from './passage-list.tsx';
import { EMPTY_LEAF, queryOf } from './query-draft.ts';
import { QueryPart, usePartActions } from './query-part.tsx';
import { changeDraft, closeRetrieve, openRetrieve, takeQuery, useRetrieve } from './retrieve-store.ts';
import { copyPassages, exportCsv, type ListedSet, saveSet } from './set-actions.ts';
import { SetList, SetProblem, useSets } from './set-list.tsx';
import { usePassages } from './use-passages.ts';
import { WhereRows } from './where-rows.tsx';
import '../components/side-panel.css';
import '../search/search.css';
import './retrieve.css';

/** Queries over codes, attributes and speakers, beside whatever stage is in view. */
export function RetrievePanel() {
  const isShown = useUi(state => state.retrieveOpen);
  const projectId = useProject(state => state.info?.project.id);
  return isShown && projectId !== undefined ? <RetrieveSheet key={projectId} projectId={projectId} /> : null;
}

function RetrieveSheet({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const [isComposing, setComposing] = useState(false);
  const setId = useRetrieve(state => state.setId);
  const sets = useSets();
  const inHand = sets.find(each => each.id === setId);
  usePassages(isComposing);
  useEffect(() => {
    if (useRetrieve.getState().projectId !== projectId) openRetrieve();
    focusForm();
  }, [projectId]);
  return (
    <aside
      className="side-panel search retrieve"
      aria-label={t('retrieve.title')}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing)
          closeRetrieve();
      }}
    >
      <Pane
        title={inHand?.name ?? t('retrieve.title')}
        label={t('retrieve.query')}
        tools={<IconButton icon="close" label={t('common.close')} placement="left" onPress={closeRetrieve} />}
      >
        <div className="retrieve__form">
          <SetList sets={sets} />
          {inHand && <SetProblem set={inHand} />}
          <Builder />
          <WhereRows />
        </div>
        <KeepingTools inHand={inHand} />
        <Answer name={inHand?.name ?? ''} />
      </Pane>
    </aside>
  );
}

function Builder() {
  const { t } = useTranslation();
  const node = useRetrieve(state => state.draft.node);
  const onChange = (next: typeof node) => changeDraft({ node: next });
  const actions = usePartActions(node, onChange);
  return (
    <fieldset className="retrieve__builder">
      <legend>{t('retrieve.quotesOf')}</legend>
      <QueryPart node={node} label={t('retrieve.query')} onChange={onChange} />
      <div className="retrieve__row">
        {actions.map(({ id, label, run }) => (
          <Button key={id} variant="quiet" icon="plus" onPress={run}>
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

/** Keeps the query as a set, or begins another. */
function KeepingTools({ inHand }: { inHand: ListedSet | undefined }) {
  const { t } = useTranslation();
  const draft = useRetrieve(state => state.draft);
  const [isNaming, setNaming] = useState(false);
  const query = queryOf(draft);
  const isChanged = inHand !== undefined && JSON.stringify(queryOf(draft)) !== JSON.stringify(inHand.query);
  return (
    <div className="retrieve__row retrieve__keeping">
      <Button isDisabled={query === null} onPress={() => setNaming(true)}>
        {t('retrieve.save')}
      </Button>
      {inHand && isChanged && query && (
        <Button variant="primary" onPress={() => void saveSet(query, inHand.name, inHand.id)}>
          {t('retrieve.saveChanges', { name: inHand.name })}
        </Button>
      )}
      <Button
        variant="quiet"
        isDisabled={draft.node === EMPTY_LEAF}
        onPress={() => {
          takeQuery(null, null);
          focusForm();
        }}
      >
        {t('retrieve.clear')}
      </Button>
      {isNaming && query && (
        <NameDialog
          title={t('retrieve.save')}
          name=""
          onSave={name => saveSet(query, name, null)}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}

function Answer({ name }: { name: string }) {
  const { t } = useTranslation();
  const { rows, error, isDone, draft } = useRetrieve();
  if (draft.node === EMPTY_LEAF)
    return <EmptyState icon="retrieve" title={t('retrieve.start')} hint={t('retrieve.startHint')} />;
  if (queryOf(draft) === null) return <EmptyState title={t('retrieve.unfinished')} />;
  if (error)
    return (
      <p className="search__error" role="alert">
        {errorSentence(error)}
      </p>
    );
  if (rows.length === 0)
    return isDone ? <EmptyState title={t('retrieve.nothing')} hint={t('retrieve.nothingHint')} /> : null;
  return (
    <>
      <Summary name={name} />
      <PassageList />
    </>
  );
}

function Summary({ name }: { name: string }) {
  const { t } = useTranslation();
  const count = useRetrieve(state => state.count);
  const words = count
    ? `${t('retrieve.passages', { count: count.passages })} ${t('search.inSources', { count: count.documents })}`
    : t('search.counting');
  return (
    <div className="search__summary">
      <p role="status">{words}</p>
      <div className="retrieve__tools">
        <IconButton icon="copy" label={t('retrieve.copy')} onPress={() => void copyPassages()} />
        <IconButton icon="download" label={t('retrieve.csv')} onPress={() => exportCsv(name)} />
      </div>
    </div>
  );
}
