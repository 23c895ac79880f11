import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { Button } from '../../../components/button.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { Select } from '../../../components/select.tsx';
import { useRemembered } from '../../../state/remembered.ts';
import { ComparedQuote } from './compared-quote.tsx';
import { SideBySide } from './side-by-side.tsx';
import { COMPARISON_ORDERS, useOthers } from './use-others.ts';
import './compare.css';

interface ComparisonBlockProps {
  code: Row<'code'>;
  /** The coding in hand, which is not compared with itself. */
  besides: string | null;
}

const FIRST = 3;
const MORE = 20;
/** With the one in hand so many stand side by side at most. */
const MOST_CHOSEN = 3;

/** The other passages of the same code, to hold against the one in hand. */
export function ComparisonBlock({ code, besides }: ComparisonBlockProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(FIRST);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isBeside, setBeside] = useState(false);
  const [order, setOrder] = useRemembered('open.comparison', COMPARISON_ORDERS, 'text');
  const others = useOthers({ codeId: code.id, besides, order: besides === null ? 'text' : order, shown });
  if (!others) return null;
  const { rows, total, compared } = others;
  const title = besides === null ? t('open.comparison.of', { name: code.name }) : t('open.comparison.title');
  const count = t('open.comparison.count', { shown: rows.length, total });
  const beside = chosen.filter(id => id !== besides);
  const choose = (id: string, isChosen: boolean) =>
    setChosen(isChosen ? [...beside, id] : beside.filter(each => each !== id));
  return (
    <PaneBlock title={title} tools={total > 0 && <span className="muted small tabular">{count}</span>}>
      {code.definition !== '' && <p className="segment__definition">{code.definition}</p>}
      {total <= 0 && (
        <p className="muted">{t(besides === null ? 'open.comparison.empty' : 'open.comparison.none')}</p>
      )}
      {besides !== null && total > 0 && (
        <div className="compare__bar">
          <Select
            label={t('open.comparison.order')}
            hideLabel
            options={COMPARISON_ORDERS.map(id => ({ id, label: t(`open.comparison.orders.${id}`) }))}
            value={order}
            onChange={setOrder}
          />
          <Button isDisabled={beside.length === 0} onPress={() => setBeside(true)}>
            {t('open.comparison.beside', { count: beside.length + 1 })}
          </Button>
        </div>
      )}
      {compared < total && <p className="muted small">{t('open.comparison.sample', { compared, total })}</p>}
      <div className="segment__quotes">
        {rows.map(row => (
          <ComparedQuote
            key={row.id}
            quote={row}
            isChosen={beside.includes(row.id)}
            isFull={beside.length >= MOST_CHOSEN}
            onChoose={besides === null ? null : isChosen => choose(row.id, isChosen)}
          />
        ))}
      </div>
      {total > rows.length && shown < compared && (
        <Button
          className="segment__more"
          variant="quiet"
          onPress={() => setShown(before => (before === FIRST ? MORE : before + MORE))}
        >
          {t('open.comparison.more')}
        </Button>
      )}
      {isBeside && besides !== null && (
        <SideBySide
          code={code}
          ids={[besides, ...beside]}
          onClose={isKept => {
            setBeside(false);
            if (isKept) setChosen([]);
          }}
        />
      )}
    </PaneBlock>
  );
}
