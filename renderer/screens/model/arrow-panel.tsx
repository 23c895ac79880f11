import { useTranslation } from 'react-i18next';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import { Chip } from '../../components/chip.tsx';
import { evidenceParts } from '../../components/evidence-parts.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Pane, PaneBlock } from '../../components/pane.tsx';
import { POLARITY_SIGN, POLARITY_WORD } from '../../components/polarity.ts';
import { QuotesBySite } from '../../components/quotes-by-site.tsx';
import { QuoteMenuButton } from '../../links/quote-menu.tsx';
import { useRowMap } from '../../state/mirror.ts';
import { ArrowLinks } from './arrow-links.tsx';
import { useArrowQuotes } from './use-arrow-quotes.ts';
import type { Graph } from './use-model-view.ts';

type Arrow = Graph['arrows'][number];

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
            {POLARITY_SIGN[share.polarity]} {share.citations}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface ArrowPanelProps {
  arrow: Arrow;
  level: ModelLevel;
  filter: ModelFilter;
  onClose(): void;
}

/** What stands behind an arrow: its sign, its sites, and every quote with cause and effect marked. */
export function ArrowPanel({ arrow, level, filter, onClose }: ArrowPanelProps) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const { linkIds, quotes, participants, rest } = useArrowQuotes({
    level,
    filter,
    fromId: arrow.from,
    toId: arrow.to,
  });
  const name = (id: string) => codes.get(id)?.name ?? '';
  const title = t('model.arrowTitle', { from: name(arrow.from), to: name(arrow.to) });
  return (
    <Pane
      title={title}
      titleStyle="name"
      label={title}
      tools={<IconButton icon="close" label={t('reading.back')} placement="left" onPress={onClose} />}
    >
      <PaneBlock>
        <div className="model__chips">
          <Chip>{`${t(`common.polarity.${POLARITY_WORD[arrow.polarity]}`)} ${POLARITY_SIGN[arrow.polarity]}`}</Chip>
          <Chip isEmpty={arrow.citations === 0}>
            {arrow.citations === 0 ? t('links.bare') : t('common.counts.quotes', { count: arrow.citations })}
          </Chip>
          <Chip>{t('common.counts.interviews', { count: arrow.sources })}</Chip>
          {participants !== undefined && (
            <Chip>{t('common.counts.participants', { count: participants })}</Chip>
          )}
          <Chip>{t('common.counts.sites', { count: arrow.sites })}</Chip>
          {arrow.contradicts > 0 && <Chip>{t('model.contradicting', { count: arrow.contradicts })}</Chip>}
          {arrow.contested && <Chip>{t('model.contested')}</Chip>}
        </div>
        <SiteBars arrow={arrow} />
      </PaneBlock>
      {linkIds && <ArrowLinks linkIds={linkIds} />}
      <QuotesBySite
        rest={rest}
        quotes={quotes.map(row => ({
          id: row.id,
          quote: row,
          parts: evidenceParts(row),
          tools: <QuoteMenuButton row={row} />,
          note: `${name(row.fromId)} → ${name(row.toId)}${row.stance === 'contradicts' ? ` · ${t('model.contradicts')}` : ''}`,
        }))}
      />
    </Pane>
  );
}
