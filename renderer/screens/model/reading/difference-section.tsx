import { useTranslation } from 'react-i18next';
import type { ModelFilter } from '../../../../shared/api/entities/models.ts';
import { Select } from '../../../components/select.tsx';
import { useRows } from '../../../state/mirror.ts';
import { DifferenceList } from './difference-list.tsx';
import { useDesk } from './reading-desk.ts';

/** A view that this model can be compared with. */
interface OtherView {
  readonly id: string;
  readonly label: string;
  readonly filter: ModelFilter;
}

/** Views over the same links: this model for one site, and the other models, all at this model's level. */
function useOtherViews(): readonly OtherView[] {
  const { t } = useTranslation();
  const { filter, modelId } = useDesk();
  const sites = useRows('site');
  const models = useRows('model');
  const isShown = (id: string) => filter.siteIds.length === 1 && filter.siteIds[0] === id;
  return [
    ...sites
      .filter(site => !isShown(site.id))
      .map(site => ({
        id: `site:${site.id}`,
        label: t('reading.difference.siteOnly', { name: site.name }),
        filter: { ...filter, siteIds: [site.id] },
      })),
    ...models
      .filter(model => model.id !== modelId)
      .map(model => ({
        id: `model:${model.id}`,
        label: t('reading.difference.model', { name: model.name }),
        filter: model.filter,
      })),
  ];
}

/** How this model differs from another view of the same links. */
export function DifferenceSection() {
  const { t } = useTranslation();
  const { choices, choose, show } = useDesk();
  const views = useOtherViews();
  const other = views.find(view => view.id === choices.other);
  if (views.length === 0) return <p className="muted">{t('reading.difference.nothing')}</p>;
  return (
    <>
      <Select
        label={t('reading.difference.with')}
        options={views}
        value={other?.id ?? null}
        placeholder={t('reading.difference.with')}
        onChange={id => {
          show(null);
          choose({ other: id });
        }}
      />
      {other ? (
        <DifferenceList key={other.id} other={other.filter} />
      ) : (
        <p className="muted">{t('reading.difference.choose')}</p>
      )}
    </>
  );
}
