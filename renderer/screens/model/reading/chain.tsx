import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { POLARITY_SIGN, POLARITY_WORD } from '../../../components/polarity.ts';
import { type Arrow, useDesk } from './reading-desk.ts';
import { useCodeName } from './use-names.ts';

interface ChainProps {
  /** Factors in the order they are passed; a loop names its first one again at the end by itself. */
  ids: readonly string[];
  arrowIds: readonly string[];
  isLoop?: boolean | undefined;
  /** Dashed: no interview tells it whole. */
  isInference?: boolean | undefined;
}

/** Names with the arrows between them; each arrow opens its quotes. */
export function Chain({ ids, arrowIds, isLoop = false, isInference = false }: ChainProps) {
  const { arrowOf } = useDesk();
  const nameOf = useCodeName();
  return (
    <p className={classes('chain', isInference && 'chain--inference')}>
      {ids.map((id, at) => (
        <Fragment key={id}>
          <span>{nameOf(id)}</span>
          <ChainArrow arrow={arrowOf(arrowIds[at] ?? '')} />
        </Fragment>
      ))}
      {isLoop && <span>{nameOf(ids[0] ?? '')}</span>}
    </p>
  );
}

function ChainArrow({ arrow }: { arrow: Arrow | undefined }) {
  const { openArrow } = useDesk();
  const labelOf = useArrowLabel();
  if (arrow === undefined) return null;
  const label = labelOf(arrow);
  return (
    <button
      type="button"
      className="chain__arrow tabular"
      aria-label={label}
      title={label}
      onClick={() => openArrow(arrow)}
    >
      → {POLARITY_SIGN[arrow.polarity]}
    </button>
  );
}

/** What an arrow says and how many quotes say it. */
export function useArrowLabel(): (arrow: Arrow) => string {
  const { t } = useTranslation();
  const nameOf = useCodeName();
  return arrow =>
    t('reading.arrowQuotes', {
      from: nameOf(arrow.from),
      to: nameOf(arrow.to),
      verb: t(`common.polarity.${POLARITY_WORD[arrow.polarity]}`),
      quotes: t('common.counts.quotes', { count: arrow.citations }),
    });
}
