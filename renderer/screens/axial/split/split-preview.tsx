import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../state/query.ts';
import type { CodeRow } from '../board/board-model.ts';
import { partsOf, type SplitState } from './split-model.ts';

/** What moves by the split, and what does not. */
export function SplitPreview({ code, state }: { code: CodeRow; state: SplitState }) {
  const { t } = useTranslation();
  const { parts, at } = partsOf(state);
  const asked = parts.length === 0 ? null : { id: code.id, parts };
  const preview = useQuery('codes.splitPreview', asked, { tables: 'any' }).data;
  if (!preview || asked === null) return null;
  const { stays } = preview;
  const { name } = code;
  const kept = (['memos', 'links', 'properties', 'below'] as const).filter(thing => stays[thing] > 0);
  const things = kept.map(thing => t(`board.split.stays.${thing}`, { count: stays[thing] }));
  const notes = [
    stays.codings === 0 && t('board.split.stays.empty', { name }),
    stays.linkQuotes > 0 && t('board.split.stays.linkQuotes', { count: stays.linkQuotes }),
    stays.placements > 0 && t('board.split.stays.placements', { count: stays.placements }),
    preview.example === 'moved' && t('board.split.stays.example'),
  ].filter(note => note !== false);
  return (
    <section className="parting__preview" aria-label={t('board.merge.preview')}>
      <h3 className="heading">{t('board.merge.preview')}</h3>
      <ul className="merge__notes">
        {preview.parts.map((part, index) => (
          <li key={at[index]}>
            {state.targets[at[index] ?? -1]?.name}
            {': '}
            {t('board.split.moved', { count: part.moved + part.joined })}
            {part.joined > 0 && `, ${t('board.split.joined', { count: part.joined })}`}
          </li>
        ))}
        <li>
          {name}
          {': '}
          {t('board.split.moved', { count: stays.codings })}
        </li>
      </ul>
      <h3 className="heading">{t('board.split.preview')}</h3>
      <p className="small">
        {things.length === 0 ? t('board.split.stays.nothing') : t('board.split.stays.all', { name })}
      </p>
      <ul className="merge__notes">
        {[...things, ...notes].map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
