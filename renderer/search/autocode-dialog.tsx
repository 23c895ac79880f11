import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Params } from '../../shared/api/method-table.ts';
import { api } from '../api/api.ts';
import { CodeChoice } from '../components/code-choice.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { Segmented } from '../components/segmented.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { errorSentence } from '../i18n/error-sentence.ts';
import { useQuery } from '../state/query.ts';
import { attempt, notify } from '../state/toasts.ts';
import { useUi } from '../state/ui.ts';
import { type Query, queryOf } from './search-form.ts';
import { hitKey, useSearch } from './search-store.ts';
import { SEARCHED_FROM } from './use-search-answers.ts';

type CodedUnit = NonNullable<Params<'search.autocode'>['unit']>;
type What = { query: Query } | { places: { sourceId: string; start: number; end: number }[] };

const UNITS: readonly CodedUnit[] = ['match', 'sentence', 'paragraph', 'turn'];
const KINDS = ['existing', 'fresh'] as const;
const NO_CODES: readonly string[] = [];

/** What is to be coded: the places ticked, or all that the query finds. */
function whatToCode(isChosen: boolean): What | null {
  const { form, hits, ticked } = useSearch.getState();
  if (isChosen) {
    const chosen = hits.filter(hit => ticked.has(hitKey(hit)));
    return { places: chosen.map(({ sourceId, start, end }) => ({ sourceId, start, end })) };
  }
  const query = queryOf(form);
  return query && { query };
}

function Preview({ what, unit, codeId }: { what: What; unit: CodedUnit; codeId: string | null }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(
    'search.autocodePreview',
    { ...what, unit, codeId },
    { tables: SEARCHED_FROM },
  );
  if (error) return <p role="alert">{errorSentence(error)}</p>;
  if (!data) return <p className="muted">{t('search.counting')}</p>;
  const sources = t('search.inSources', { count: data.documents });
  return (
    <>
      <p aria-live="polite">
        {t('search.autocode.preview', { count: data.codings, sources })}{' '}
        {data.already > 0 && t('search.autocode.already', { count: data.already })}
      </p>
      <ul className="search__examples" aria-label={t('search.autocode.examples')}>
        {data.examples.map((quote, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be found twice
          <li key={at}>{t('common.quoteMark', { quote })}</li>
        ))}
      </ul>
    </>
  );
}

/** Gives what was found a code, once it is clear how much that is. */
export function AutocodeDialog({ isChosen, onClose }: { isChosen: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const [what] = useState(() => whatToCode(isChosen));
  const [kind, setKind] = useState<(typeof KINDS)[number]>('existing');
  const [codeId, setCodeId] = useState(useUi.getState().codeId);
  const [name, setName] = useState('');
  const [unit, setUnit] = useState<CodedUnit>('match');
  const isNew = kind === 'fresh';
  const save = async () => {
    const code = isNew ? { newCode: { name } } : { codeId: codeId ?? '' };
    const made = await attempt(() => api.call('search.autocode', { ...what, ...code, unit }));
    if (made === undefined) return false;
    useSearch.setState({ ticked: new Set() });
    notify({ tone: 'done', text: t('search.autocode.done', { count: made.codings }) });
    return true;
  };
  if (what === null) return null;
  return (
    <FormDialog
      title={t('search.autocode.title')}
      onClose={onClose}
      onSave={save}
      canSave={isNew ? name.trim() !== '' : codeId !== null}
      saveLabel={t('search.autocode.code')}
    >
      <Segmented
        label={t('search.autocode.which')}
        options={KINDS.map(id => ({ id, label: t(`search.autocode.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      {isNew ? (
        <TextField label={t('search.autocode.name')} value={name} onChange={setName} />
      ) : (
        <CodeChoice label={t('search.autocode.code')} value={codeId} first={NO_CODES} onChange={setCodeId} />
      )}
      <Select
        label={t('search.autocode.unit')}
        options={UNITS.map(id => ({ id, label: t(`search.autocode.units.${id}`) }))}
        value={unit}
        onChange={setUnit}
      />
      <Preview what={what} unit={unit} codeId={isNew ? null : codeId} />
    </FormDialog>
  );
}
