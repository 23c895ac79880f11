import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/chip.tsx';
import { Pane, PaneBlock } from '../../components/pane.tsx';
import { QuoteCard, type QuotePart } from '../../components/quote-card.tsx';
import { useRowMap } from '../../state/mirror.ts';
import { useQuery } from '../../state/query.ts';
import type { Graph } from './use-model-view.ts';

type Arrow = Graph['arrows'][number];
type Part = { start: number | null; end: number | null; role: QuotePart['role'] };

/** Most quotes shown at once; the rest opens by narrowing the filter. */
const MOST_QUOTES = 200;

const SIGN = { '+': 'raises', '-': 'restrains', '±': 'mixed', '?': 'unknown' } as const;

function SiteBars({ arrow }: { arrow: Arrow }) {
  const { t } = useTranslation();
  const sites = useRowMap('site');
  const most = Math.max(1, ...arrow.bySite.map(share => share.citations));
  return (
    <ul className="model__sites">
      {arrow.bySite.map(share => (
        <li key={share.siteId ?? ''}>
          <span className="ellipsis">{sites.get(share.siteId ?? '')?.name ?? t('common.noSite')}</span>
          <span className="model__bar">
            <span style={{ width: `${(share.citations / most) * 100}%` }} />
          </span>
          <span className="tabular">
            {share.polarity === '-' ? '−' : share.polarity} {share.citations}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What stands behind an arrow: its sign, its sites, and every quote with cause and effect marked. */
export function ArrowPanel({ arrow }: { arrow: Arrow | null }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const links = useRowMap('link');
  const ids = arrow?.evidenceIds.slice(0, MOST_QUOTES) ?? [];
  const { data: quotes } = useQuery('evidence.list', arrow ? { ids } : null, {
    tables: ['evidence', 'link'],
  });
  const name = (id: string) => codes.get(id)?.name ?? '';
  if (arrow === null) {
    return (
      <Pane label={t('model.diagram')}>
        <p className="muted model__hint">{t('model.pick')}</p>
      </Pane>
    );
  }
  const title = t('model.arrowTitle', { from: name(arrow.from), to: name(arrow.to) });
  const meanings = arrow.linkIds.map(id => links.get(id)?.meaning ?? '').filter(text => text !== '');
  const parts = (row: {
    causeStart: number | null;
    causeEnd: number | null;
    effectStart: number | null;
    effectEnd: number | null;
  }) =>
    [
      { start: row.causeStart, end: row.causeEnd, role: 'cause' },
      { start: row.effectStart, end: row.effectEnd, role: 'effect' },
    ].filter((part): part is QuotePart => (part as Part).start !== null && (part as Part).end !== null);
  return (
    <Pane title={title} titleStyle="name" label={title}>
      <PaneBlock>
        <div className="model__chips">
          <Chip>{`${t(`common.polarity.${SIGN[arrow.polarity]}`)} ${arrow.polarity === '-' ? '−' : arrow.polarity}`}</Chip>
          <Chip>{t('common.counts.quotes', { count: arrow.citations })}</Chip>
          <Chip>{t('common.counts.interviews', { count: arrow.sourceIds.length })}</Chip>
          <Chip>{t('common.counts.sites', { count: arrow.sites })}</Chip>
          {arrow.contested && <Chip>{t('model.contested')}</Chip>}
        </div>
        <SiteBars arrow={arrow} />
        {meanings.slice(0, 3).map(meaning => (
          <p className="read" key={meaning}>
            {meaning}
          </p>
        ))}
      </PaneBlock>
      {(quotes ?? []).map(row => (
        <QuoteCard
          key={row.id}
          quote={row}
          parts={parts(row)}
          note={`${name(row.fromId)} → ${name(row.toId)}${row.stance === 'contradicts' ? ` · ${t('model.contradicts')}` : ''}`}
        />
      ))}
    </Pane>
  );
}
