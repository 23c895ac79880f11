import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Menu } from '../../../components/menu.tsx';
import { useRows } from '../../../state/mirror.ts';
import { useAxial } from '../axial-store.ts';
import { focusStop } from '../board/regions.ts';
import { useSort } from './loose-choices.ts';
import { SORTS } from './loose-list.ts';
import '../../../components/field.css';

interface LooseToolsProps {
  typed: string;
  onType(typed: string): void;
  siteId: string | null;
  onSite(siteId: string | null): void;
}

/** Finds, orders and narrows the concepts to group. */
export function LooseTools({ typed, onType, siteId, onSite }: LooseToolsProps) {
  const { t } = useTranslation();
  return (
    <div className="loose__tools">
      <SearchField
        className="filter-field loose__find"
        aria-label={t('axial.find')}
        value={typed}
        onChange={onType}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          focusStop('loose', useAxial.getState().lead.loose);
        }}
      >
        <Icon name="search" size={14} />
        <Input placeholder={t('axial.find')} />
        {typed !== '' && (
          <AriaButton className="icon-button" aria-label={t('common.clear')}>
            <Icon name="close" size={12} />
          </AriaButton>
        )}
      </SearchField>
      <div className="loose__choices">
        <SortMenu />
        <SiteMenu siteId={siteId} onSite={onSite} />
      </div>
    </div>
  );
}

function SortMenu() {
  const { t } = useTranslation();
  const [sort, setSort] = useSort();
  const entries = SORTS.map(each => ({
    id: each,
    label: t(`axial.sort.${each}`),
    isOn: each === sort,
    run: () => setSort(each),
  }));
  return (
    <Menu label={t('axial.sort.label')} groups={[{ id: 'sort', entries }]}>
      <Button
        variant="quiet"
        className="loose__choice"
        aria-label={`${t('axial.sort.label')}: ${t(`axial.sort.${sort}`)}`}
      >
        <span className="ellipsis">{t(`axial.sort.${sort}`)}</span>
        <Icon name="down" size={11} />
      </Button>
    </Menu>
  );
}

function SiteMenu({ siteId, onSite }: Pick<LooseToolsProps, 'siteId' | 'onSite'>) {
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
