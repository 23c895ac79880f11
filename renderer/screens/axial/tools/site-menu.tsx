import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Menu } from '../../../components/menu.tsx';
import { useRows } from '../../../state/mirror.ts';

interface SiteMenuProps {
  siteId: string | null;
  onSite(siteId: string | null): void;
}

/** Narrows the board to what was said at a site. */
export function SiteMenu({ siteId, onSite }: SiteMenuProps) {
  const { t } = useTranslation();
  const sites = useRows('site');
  if (sites.length === 0) return null;
  const all = { id: 'all', label: t('axial.allSites'), isOn: siteId === null, run: () => onSite(null) };
  const each = sites.map(({ id, name, color }) => ({
    id,
    label: name,
    color,
    isOn: id === siteId,
    run: () => onSite(id),
  }));
  const shown = sites.find(site => site.id === siteId)?.name ?? t('axial.allSites');
  return (
    <Menu
      label={t('common.site')}
      groups={[
        { id: 'all', entries: [all] },
        { id: 'sites', entries: each },
      ]}
      placement="bottom end"
    >
      <Button variant="quiet" className="loose__choice" aria-label={`${t('common.site')}: ${shown}`}>
        <span className="ellipsis">{shown}</span>
        <Icon name="down" size={11} />
      </Button>
    </Menu>
  );
}
