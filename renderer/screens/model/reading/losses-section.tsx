import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { useFormats } from '../../../i18n/format.ts';
import { ArrowRows } from './arrow-rows.tsx';
import { Entry } from './entry.tsx';
import { emphasisOfArrows, useDesk } from './reading-desk.ts';
import { useCodeName, useSourceName } from './use-names.ts';
import { usePaged } from './use-paged.tsx';

type Loss = Result<'models.reading'>['losses'][number];

/** What falls apart when one interview is left out, the most harmful first. */
export function LossesSection({ losses }: { losses: readonly Loss[] }) {
  const { t } = useTranslation();
  const { shown, more } = usePaged(losses);
  if (losses.length === 0) return <p className="muted">{t('reading.losses.none')}</p>;
  return (
    <>
      <p className="muted small">{t('reading.losses.hint')}</p>
      <ul className="entries">
        {shown.map(loss => (
          <LossEntry key={loss.sourceId} loss={loss} />
        ))}
      </ul>
      {more}
    </>
  );
}

function LossEntry({ loss: { sourceId, arrowIds, isolatedIds } }: { loss: Loss }) {
  const { t } = useTranslation();
  const { arrowOf } = useDesk();
  const nameOf = useCodeName();
  const formats = useFormats();
  const arrows = arrowIds.flatMap(id => arrowOf(id) ?? []);
  return (
    <Entry
      emphasis={{
        key: `loss ${sourceId}`,
        label: useSourceName()(sourceId),
        ...emphasisOfArrows(arrows, isolatedIds),
      }}
      below={
        <>
          <ArrowRows arrowIds={arrowIds} />
          {isolatedIds.length > 0 && (
            <p className="muted small">
              {t('reading.losses.alone', {
                count: isolatedIds.length,
                names: formats.list(isolatedIds.map(nameOf)),
              })}
            </p>
          )}
        </>
      }
    >
      <span className="muted small">{t('reading.losses.links', { count: arrowIds.length })}</span>
    </Entry>
  );
}
