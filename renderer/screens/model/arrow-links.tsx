import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { LinkName } from '../../components/link-name.tsx';
import { PaneBlock } from '../../components/pane.tsx';
import { LinkEditor } from '../../links/link-editor.tsx';
import { useRowMap } from '../../state/mirror.ts';
import { useQuery } from '../../state/query.ts';

const FEW = 3;

/** The links that an arrow is drawn from, each with its number of quotes, to be changed in place. */
export function ArrowLinks({ linkIds }: { linkIds: readonly string[] }) {
  const { t } = useTranslation();
  const links = useRowMap('link');
  const members = linkIds.flatMap(id => links.get(id) ?? []);
  const [only] = members;
  const [openId, setOpenId] = useState<string | null>(null);
  // Many links would push the quotes out of sight.
  const [isWhole, setWhole] = useState(members.length <= FEW);
  const quotes = useQuoteCounts(members.length > 1 && isWhole);
  if (only && members.length === 1)
    return (
      <PaneBlock>
        <LinkEditor key={only.id} link={only} />
      </PaneBlock>
    );
  return (
    <PaneBlock>
      <button
        type="button"
        className="link-members heading"
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        <Icon name={isWhole ? 'down' : 'chevron'} size={12} />
        {t('links.members', { count: members.length })}
      </button>
      {(isWhole ? members : []).map(link => (
        <div key={link.id} className="link-member">
          <button
            type="button"
            className="link-member__name"
            aria-expanded={openId === link.id}
            onClick={() => setOpenId(openId === link.id ? null : link.id)}
          >
            <LinkName fromId={link.fromId} toId={link.toId} polarity={link.polarity} />
            <QuoteCount count={quotes?.get(link.id)} />
          </button>
          {openId === link.id && <LinkEditor link={link} />}
        </div>
      ))}
    </PaneBlock>
  );
}

function QuoteCount({ count }: { count: number | undefined }) {
  const { t } = useTranslation();
  if (count === undefined) return null;
  return count === 0 ? (
    <span className="links__bare">{t('links.bare')}</span>
  ) : (
    <span className="muted small">{t('common.counts.quotes', { count })}</span>
  );
}

/** Citations by link; undefined until they are known. */
function useQuoteCounts(isAsked: boolean): ReadonlyMap<string, number> | undefined {
  const asked = isAsked ? {} : null;
  const { data } = useQuery('links.summaries', asked, { tables: ['link', 'evidence', 'source'] });
  return data && new Map(data.map(row => [row.linkId, row.citations]));
}
