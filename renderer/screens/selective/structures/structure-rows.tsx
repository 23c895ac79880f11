import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/api.ts';
import { Button } from '../../../components/button.tsx';
import { classes } from '../../../components/classes.ts';
import { POLARITY_SIGN, POLARITY_WORD } from '../../../components/polarity.ts';
import { SavedText } from '../../../components/saved-text.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { notifyError } from '../../../state/toasts.ts';
import { openEvidence, revealClaim } from '../selective-store.ts';
import type { StructureRow } from './use-structures.ts';

interface StructureRowsProps {
  rows: readonly StructureRow[];
  onChoose(row: StructureRow): void;
}

export function StructureRows({ rows, onChoose }: StructureRowsProps) {
  return rows.map(row =>
    row.citations === 0 ? (
      <BareRow key={row.id} row={row} />
    ) : (
      <StatedRow key={row.id} row={row} onChoose={() => onChoose(row)} />
    ),
  );
}

/** A structure that passages state: what it means is written here, and which statement stands for it chosen. */
function StatedRow({ row, onChoose }: { row: StructureRow; onChoose(): void }) {
  const { t } = useTranslation();
  const { from, to } = useEnds(row);
  return (
    <tr>
      <th scope="row">
        <Ends row={row} />
      </th>
      <td>
        <Meaning row={row} />
      </td>
      <td>
        <AriaButton className="structures__choose" onPress={onChoose}>
          <span className="structures__quote">{row.representative && `“${row.representative.quote}”`}</span>
          <span className="structures__who">
            {[
              row.representative?.participantCode ?? row.representative?.sourceTitle,
              t(row.chosen ? 'selective.structures.chosen' : 'selective.structures.automatic'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className="visually-hidden">{t('selective.structures.choose', { from, to })}</span>
        </AriaButton>
      </td>
    </tr>
  );
}

/** A structure that no passage states: marked, with the way to the claim. */
function BareRow({ row }: { row: StructureRow }) {
  const { t } = useTranslation();
  return (
    <tr className="structures__bare">
      <th scope="row">
        <Ends row={row} />
      </th>
      <td colSpan={2}>
        <p>{t(row.claimed ? 'selective.structures.claimed' : 'selective.structures.described')}</p>
        {row.structureId !== null && <Meaning row={row} />}
        {row.claimed && (
          <Button variant="quiet" onPress={() => revealClaim(row.fromId, row.toId)}>
            {t('selective.structures.showClaim')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function useEnds({ fromId, toId }: StructureRow) {
  const codes = useRowMap('code');
  return { from: codes.get(fromId)?.name ?? '', to: codes.get(toId)?.name ?? '' };
}

function Meaning({ row }: { row: StructureRow }) {
  const { t } = useTranslation();
  const { fromId, toId, meaning } = row;
  const save = async (text: string) => {
    try {
      await api.call('structures.set', { fromId, toId, meaning: text });
    } catch (cause) {
      notifyError(cause);
      throw cause;
    }
  };
  return (
    <SavedText
      label={t('selective.structures.meaningOf', useEnds(row))}
      value={meaning}
      placeholder={t('selective.structures.meaningPlaceholder')}
      onSave={save}
      className="structures__meaning"
    />
  );
}

/** From, to and sign, with the numbers below; opens the quotes. */
function Ends({ row }: { row: StructureRow }) {
  const { t } = useTranslation();
  const { from, to } = useEnds(row);
  const { polarity, citations, sourceIds, sites, contested } = row;
  const numbers =
    citations === 0
      ? [t('common.counts.quotes', { count: 0 })]
      : [
          t('common.counts.quotes', { count: citations }),
          t('common.counts.interviews', { count: sourceIds.length }),
          t('common.counts.sites', { count: sites }),
        ];
  return (
    <AriaButton
      className="structures__open"
      onPress={() => openEvidence({ kind: 'relation', fromId: row.fromId, toId: row.toId })}
    >
      <span className="structures__names">
        {from} → {to}
      </span>
      <span className="structures__numbers">
        {citations > 0 && (
          <span className={classes('structures__sign', `structures__sign--${POLARITY_WORD[polarity]}`)}>
            {POLARITY_SIGN[polarity]} {t(`common.polarity.${POLARITY_WORD[polarity]}`)}
          </span>
        )}
        {numbers.join(' · ')}
        {contested && <span className="structures__contested"> · {t('selective.contested')}</span>}
      </span>
    </AriaButton>
  );
}
