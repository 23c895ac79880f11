import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { ColorDot } from '../../../components/color-dot.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { QuoteCard } from '../../../components/quote-card.tsx';
import { type ChosenSite, SiteUse } from '../../../components/site-use.tsx';
import { openCodeLife } from '../../../history/open-life.ts';
import { type useRow, useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { setOpen } from '../open-store.ts';
import { FurtherChips } from './further-chips.tsx';
import './code-block.css';

type CodeRow = NonNullable<ReturnType<typeof useRow<'code'>>>;

const FIRST = 10;
const MORE = 50;

/** A code at a glance: where it is used, the quotes behind each number, where else it is shown, and its life. */
export function CodeBlock({ code }: { code: CodeRow }) {
  const { t } = useTranslation();
  const [site, setSite] = useState<ChosenSite>(undefined);
  const name = (
    <span className="code-block__name">
      <ColorDot color={code.color} />
      <span className="ellipsis" title={code.name}>
        {code.name}
      </span>
    </span>
  );
  return (
    <PaneBlock title={name}>
      <SiteUse codeId={code.id} site={site} onSite={setSite} />
      {site !== undefined && <SiteQuotes key={site} codeId={code.id} siteId={site} />}
      <FurtherChips codeId={code.id} />
      <div className="segment__actions">
        <Button onPress={() => setOpen({ further: { codeId: code.id } })}>{t('open.further.open')}</Button>
        <Button onPress={() => openCodeLife(code.id)}>{t('life.open.code')}</Button>
      </div>
    </PaneBlock>
  );
}

/** The quotes of a code and of what lies below it at one site. */
function SiteQuotes({ codeId, siteId }: { codeId: string; siteId: string | null }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(FIRST);
  const codes = useRowMap('code');
  const page = useQuery(
    'codings.ofCode',
    { codeId, below: true, siteId, limit },
    {
      tables: ['coding', 'code', 'source', 'participant'],
    },
  ).data;
  const left = page ? page.total - page.rows.length : 0;
  return (
    <div className="code-block__quotes">
      {page?.rows.map(row => (
        <QuoteCard
          key={row.id}
          quote={row}
          note={row.codeId === codeId ? undefined : codes.get(row.codeId ?? '')?.name}
        />
      ))}
      {left > 0 && (
        <Button variant="quiet" onPress={() => setLimit(before => Math.min(1000, before + MORE))}>
          {t('common.showMore', { count: Math.min(left, MORE) })}
        </Button>
      )}
    </div>
  );
}
