import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkName } from '../../components/link-name.tsx';
import { PaneBlock } from '../../components/pane.tsx';
import { LinkEditor } from '../../links/link-editor.tsx';
import { useRowMap } from '../../state/mirror.ts';
import { useQuery } from '../../state/query.ts';

/** The links that an arrow is drawn from, each with its number of quotes, to be changed in place. */
export function ArrowLinks({ linkIds }: { linkIds: readonly string[] }) {
  const { t } = useTranslation();
  const links = useRowMap('link');
  const members = linkIds.flatMap(id => links.get(id) ?? []);
  const [only] = members;
  const [openId, setOpenId] = useState<string | null>(null);
  const quotes = useQuoteCounts(members.length > 1);
  if (only && members.length === 1)
    return (
      <PaneBlock>
        <LinkEditor key={only.id} link={only} />
      </PaneBlock>
    );
  return (
    <PaneBlock title={t('links.members', { count: members.length })}>
      {members.map(link => (
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
