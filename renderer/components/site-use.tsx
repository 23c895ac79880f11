import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { useRowMap } from '../state/mirror.ts';
import { useQuery } from '../state/query.ts';
import { hue } from './color-dot.tsx';
import './site-use.css';

/** The site whose quotes are shown: undefined for none, null for sources without a site. */
export type ChosenSite = string | null | undefined;

interface SiteUseProps {
  codeId: string;
  site: ChosenSite;
  onSite(site: ChosenSite): void;
}

/** How often a code was used at each site, as bars and in numbers; a bar opens the quotes behind it. */
export function SiteUse({ codeId, site, onSite }: SiteUseProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const sites = useRowMap('site');
  const use = useQuery('codes.usage', { codeId }, { tables: ['coding', 'code', 'source', 'site'] }).data;
  if (!use) return null;
  if (use.total === 0) return <p className="muted small">{t('open.use.none')}</p>;
  const most = Math.max(...use.sites.map(each => each.codings));
  return (
    <ul className="site-use" aria-label={t('open.use.label')}>
      {use.sites.map(({ siteId, codings, sources }) => {
        const name = sites.get(siteId ?? '')?.name ?? t('common.noSite');
        const quotes = t('common.counts.quotes', { count: codings });
        const interviews = t('common.counts.interviews', { count: sources });
        return (
          <li key={siteId}>
            <button
              type="button"
              className="site-use__row"
              aria-pressed={site === siteId}
              aria-label={t('open.use.at', { site: name, quotes, interviews })}
              title={t('open.use.open')}
              onClick={() => onSite(site === siteId ? undefined : siteId)}
            >
              <span className="ellipsis">{name}</span>
              <span className="site-use__rail">
                <span
                  style={{
                    width: `${(codings / most) * 100}%`,
                    background: hue(sites.get(siteId ?? '')?.color ?? 'slate'),
                  }}
                />
              </span>
              <span className="site-use__count tabular">
                {number(codings)} <span className="muted">/ {number(sources)}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
