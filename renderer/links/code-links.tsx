import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { LinkName } from '../components/link-name.tsx';
import { PaneBlock } from '../components/pane.tsx';
import { useRows } from '../state/mirror.ts';
import { useQuery } from '../state/query.ts';
import { openLinkDialog } from './link-dialogs.ts';
import './links.css';

/** The links of a code, those without a quote marked, and the way to a new one and to those that sentences suggest. */
export function CodeLinks({ codeId }: { codeId: string }) {
  const { t } = useTranslation();
  const own = useRows('link').filter(link => link.fromId === codeId || link.toId === codeId);
  const { data } = useQuery('links.summaries', {}, { tables: ['link', 'evidence', 'source'] });
  const quotes = new Map((data ?? []).map(row => [row.linkId, row.citations]));
  return (
    <PaneBlock title={t('links.ofCode')} tools={<span className="muted small tabular">{own.length}</span>}>
      {own.length === 0 && <p className="muted">{t('links.noneOfCode')}</p>}
      <ul className="code-links">
        {own.map(link => (
          <li key={link.id} className="code-links__item">
            <LinkName fromId={link.fromId} toId={link.toId} polarity={link.polarity} />
            {quotes.get(link.id) === 0 && <span className="links__bare">{t('links.bare')}</span>}
          </li>
        ))}
      </ul>
      <div className="links__row">
        <Button
          icon="plus"
          onPress={() => openLinkDialog({ kind: 'new', link: { fromId: codeId, toId: null } })}
        >
          {t('links.add')}
        </Button>
        <Button onPress={() => openLinkDialog({ kind: 'candidates', sourceId: null, codeId })}>
          {t('links.candidates.open')}
        </Button>
      </div>
    </PaneBlock>
  );
}
