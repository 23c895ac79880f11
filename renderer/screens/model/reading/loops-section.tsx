import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { Chip } from '../../../components/chip.tsx';
import { Chain } from './chain.tsx';
import { Entry } from './entry.tsx';
import { usePaged } from './use-paged.tsx';

type Loops = Pick<Result<'models.reading'>, 'loops' | 'capped'>;

/** Feedback loops, shortest first, with what they do to a change. */
export function LoopsSection({ loops, capped }: Loops) {
  const { t } = useTranslation();
  const { shown, more } = usePaged(loops);
  if (loops.length === 0) return <p className="muted">{t('reading.loops.none')}</p>;
  return (
    <>
      <p className="muted small">{t('reading.loops.hint')}</p>
      {capped && <p className="small">{t('reading.loops.capped', { count: loops.length })}</p>}
      <ul className="entries">
        {shown.map(({ ids, arrowIds, kind }, at) => (
          <Entry
            key={arrowIds.join(' ')}
            emphasis={{
              key: `loop ${arrowIds.join(' ')}`,
              label: t('reading.loops.name', { number: at + 1 }),
              factorIds: ids,
              arrowIds,
            }}
            below={<Chain ids={ids} arrowIds={arrowIds} isLoop />}
          >
            <Chip>{t(`reading.loops.kinds.${kind}`)}</Chip>
            <span className="muted small">{t('reading.links', { count: arrowIds.length })}</span>
          </Entry>
        ))}
      </ul>
      {more}
    </>
  );
}
