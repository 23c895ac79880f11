import { useTranslation } from 'react-i18next';
import { Select } from '../components/select.tsx';
import { useRowMap, useRows } from '../state/mirror.ts';
import { Chips } from './chips.tsx';

interface SiteChoiceProps {
  siteIds: readonly string[];
  onChange(siteIds: string[]): void;
  onRemoved(): void;
}

/** The sites in which is looked, one or several; none means all. */
export function SiteChoice({ siteIds, onChange, onRemoved }: SiteChoiceProps) {
  const { t } = useTranslation();
  const sites = useRows('site');
  const byId = useRowMap('site');
  const left = sites.filter(site => !siteIds.includes(site.id));
  return (
    <>
      <Select
        label={t('common.site')}
        options={left.map(({ id, name, color }) => ({ id, label: name, color }))}
        value={null}
        placeholder={t('retrieve.anySite')}
        onChange={id => onChange([...siteIds, id])}
      />
      <Chips
        label={t('retrieve.sites')}
        ids={siteIds}
        nameOf={id => byId.get(id)?.name}
        onChange={onChange}
        onRemoved={onRemoved}
      />
    </>
  );
}
