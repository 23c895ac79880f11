import { useTranslation } from 'react-i18next';
import { hue } from '../../../components/color-dot.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { type Counts, countTitle } from '../board/counts.ts';

/** The site whose quotes are shown: undefined for all, null for sources without a site. */
export type ChosenSite = string | null | undefined;

interface SiteBarsProps {
  codeId: string;
  counts: Counts;
  site: ChosenSite;
  onSite(site: ChosenSite): void;
}

/** How often a code occurs, and where; a site's bar narrows the quotes to it. */
export function SiteBars({ codeId, counts, site, onSite }: SiteBarsProps) {
  const { t } = useTranslation();
  const sites = useRows('site');
  const hasOthers = useRows('source').some(source => source.siteId === null);
  const total = counts.totalOf(codeId);
  const title = countTitle(t, counts.ownOf(codeId), total);
  const use = useQuery('codes.usage', { codeId }, { tables: ['coding', 'code', 'source', 'site'] }).data;
  const used = new Map(use?.sites.map(each => [each.siteId, each.codings]));
  const none = hasOthers ? [{ id: null, name: t('common.noSite'), color: 'slate' }] : [];
  return (
    <PaneBlock title={t('axial.codings')} tools={<span className="small muted tabular">{title}</span>}>
      {total > 0 && (
        <ul className="site-bars">
          {[...sites, ...none].map(each => (
            <li key={each.id}>
              <SiteBar
                site={each}
                count={used.get(each.id) ?? 0}
                total={total}
                isOn={site === each.id}
                onPress={() => onSite(site === each.id ? undefined : each.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </PaneBlock>
  );
}

interface SiteBarProps {
  site: { id: string | null; name: string; color: string };
  count: number;
  total: number;
  isOn: boolean;
  onPress(): void;
}

function SiteBar({ site, count, total, isOn, onPress }: SiteBarProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const codings = t('common.counts.codings', { count });
  return (
    <button
      type="button"
      className="site-bars__row"
      aria-pressed={isOn}
      aria-label={t('axial.atSite', { site: site.name, codings })}
      title={t('axial.siteQuotes')}
      onClick={onPress}
    >
      <span className="ellipsis">{site.name}</span>
      <span className="site-bars__rail">
        <span style={{ width: `${(count / total) * 100}%`, background: hue(site.color) }} />
      </span>
      <span className="site-bars__count tabular">{number(count)}</span>
    </button>
  );
}
