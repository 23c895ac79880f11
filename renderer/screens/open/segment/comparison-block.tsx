import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { Button } from '../../../components/button.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { QuoteCard } from '../../../components/quote-card.tsx';
import { useQuery } from '../../../state/query.ts';

interface ComparisonBlockProps {
  code: Row<'code'>;
  /** The coding in hand, which is not compared with itself. */
  besides: string | null;
}

const FIRST = 3;
const MORE = 20;

/** The other passages of the same code, to hold against the one in hand. */
export function ComparisonBlock({ code, besides }: ComparisonBlockProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(FIRST);
  const asked = { codeId: code.id, below: false, limit: shown + 1 };
  const page = useQuery('codings.ofCode', asked, { tables: ['coding', 'source', 'site'] }).data;
  if (!page) return null;
  const rows = page.rows.filter(row => row.id !== besides).slice(0, shown);
  const total = page.total - (besides === null ? 0 : 1);
  const title = besides === null ? t('open.comparison.of', { name: code.name }) : t('open.comparison.title');
  const count = t('open.comparison.count', { shown: rows.length, total });
  return (
    <PaneBlock title={title} tools={total > 0 && <span className="muted small tabular">{count}</span>}>
      {code.definition !== '' && <p className="segment__definition">{code.definition}</p>}
      {total <= 0 && (
        <p className="muted">{t(besides === null ? 'open.comparison.empty' : 'open.comparison.none')}</p>
      )}
      <div className="segment__quotes">
        {rows.map(row => (
          <QuoteCard key={row.id} quote={row} />
        ))}
      </div>
      {total > rows.length && (
        <Button
          className="segment__more"
          variant="quiet"
          onPress={() => setShown(before => (before === FIRST ? MORE : before + MORE))}
        >
          {t('open.comparison.more')}
        </Button>
      )}
    </PaneBlock>
  );
}
