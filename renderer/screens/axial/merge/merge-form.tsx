import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Color } from '../../../../shared/api/primitives.ts';
import { ColorPicker } from '../../../components/color-picker.tsx';
import { ComboBox } from '../../../components/combo-box.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Select } from '../../../components/select.tsx';
import { useQuery } from '../../../state/query.ts';
import { mergeCodes } from '../axial-actions.ts';
import { closeMerge, useAxial } from '../axial-store.ts';
import { focusCode } from '../begin.ts';
import type { CodeRow } from '../board/board-model.ts';
import { useCounts } from '../board/use-counts.ts';
import { what } from '../names.ts';
import { KeptChoice } from './kept-choice.tsx';
import { MergePreview } from './merge-preview.tsx';
import { type MeaningOf, meaningChoices, meaningOf, translationOf } from './merge-words.ts';

/** Which code stays, what it is called and means, and what becomes of all that hangs on the others. */
export function MergeForm({ codes }: { codes: readonly CodeRow[] }) {
  const { t } = useTranslation();
  const { totalOf } = useCounts();
  const accepting = useAxial(state => state.accepting);
  const [keptId, setKept] = useState(() => mostUsed(codes, totalOf));
  const kept = codes.find(code => code.id === keptId) ?? codes[0];
  const [words, setWords] = useState<{ name?: string; color?: Color; meaning?: MeaningOf }>({});
  const choices = meaningChoices(codes, keptId);
  const meaning = words.meaning ?? choices[0];
  const name = (words.name ?? kept?.name ?? '').trim();
  const ids = codes.map(code => code.id);
  const params = {
    ids,
    keptId,
    ...meaningOf(codes, meaning),
    ...(name === '' ? {} : { name, translation: translationOf(codes, keptId, name) }),
    color: words.color,
  };
  const { color: _, ...asked } = params;
  const preview = useQuery('codes.mergePreview', asked, { tables: 'any' }).data;
  const save = async () => {
    const isDone = await mergeCodes({ ...params, suggestionKey: accepting });
    if (isDone) focusCode(keptId);
    return isDone;
  };
  return (
    <FormDialog
      title={t('board.merge.title', { things: what(ids) })}
      size="medium"
      saveLabel={t('board.merge.action')}
      canSave={name !== '' && preview !== undefined && preview.nameTakenBy === null}
      onSave={save}
      onClose={closeMerge}
    >
      <KeptChoice
        codes={codes}
        keptId={keptId}
        onChange={id => {
          setKept(id);
          setWords({});
        }}
      />
      <div className="merge__words">
        <ComboBox
          label={t('common.name')}
          options={codes.map(code => ({ id: code.id, label: code.name, color: code.color }))}
          value={words.name ?? kept?.name ?? ''}
          onChange={next => setWords(before => ({ ...before, name: next }))}
        />
        <ColorPicker
          value={words.color ?? kept?.color ?? 'slate'}
          onChange={color => setWords(before => ({ ...before, color }))}
        />
        {choices.length > 1 && meaning !== undefined && (
          <Select
            label={t('board.merge.meaningOf')}
            options={choices.map(id => ({ id, label: meaningLabel(id) }))}
            value={meaning}
            onChange={next => setWords(before => ({ ...before, meaning: next }))}
          />
        )}
      </div>
      {preview?.nameTakenBy && (
        <p role="alert" className="merge__problem">
          {t('board.merge.nameTaken')}
        </p>
      )}
      {preview && <MergePreview preview={preview} />}
    </FormDialog>
  );

  function meaningLabel(id: MeaningOf): string {
    const from = codes.find(code => code.id === id)?.name ?? '';
    return id === 'both' ? t('board.merge.meaningBoth') : t('board.merge.meaningFrom', { name: from });
  }
}

/** At first the code stays that is used most; of two used alike the one that was picked first. */
function mostUsed(codes: readonly CodeRow[], totalOf: (id: string) => number): string {
  return codes.reduce(
    (best, code) => (totalOf(code.id) > totalOf(best) ? code.id : best),
    codes[0]?.id ?? '',
  );
}
