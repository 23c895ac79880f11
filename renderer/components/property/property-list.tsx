import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/api/tables.ts';
import { useFormats } from '../../i18n/format.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { IconButton } from '../icon-button.tsx';
import { Menu } from '../menu.tsx';
import { EditProperty } from './edit-property.tsx';
import { removeProperty, shiftProperty } from './property-actions.ts';
import { useUsage } from './use-usage.ts';
import './property.css';

/** Properties of one category in their order, each with where its quotes lie and what can be done with it. */
export function PropertyList({ properties }: { properties: readonly Row<'property'>[] }) {
  return (
    <ul className="property-list">
      {properties.map((property, index) => (
        <Item
          key={property.id}
          property={property}
          isFirst={index === 0}
          isLast={index === properties.length - 1}
        />
      ))}
    </ul>
  );
}

interface ItemProps {
  property: Row<'property'>;
  isFirst: boolean;
  isLast: boolean;
}

function Item({ property, isFirst, isLast }: ItemProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'edit' | 'remove' | null>(null);
  const usage = useUsage(property.id);
  const close = () => setAsking(null);
  const entries = [
    { id: 'edit', label: t('properties.menu.edit'), run: () => setAsking('edit') },
    {
      id: 'up',
      label: t('properties.menu.up'),
      isDisabled: isFirst,
      run: () => void shiftProperty(property, -1),
    },
    {
      id: 'down',
      label: t('properties.menu.down'),
      isDisabled: isLast,
      run: () => void shiftProperty(property, 1),
    },
    { id: 'remove', label: t('properties.menu.remove'), isDanger: true, run: () => setAsking('remove') },
  ];
  const placed = usage?.placed ?? 0;
  return (
    <li className="property-list__item">
      <div className="property-list__head">
        <span className="property-list__name">{property.name}</span>
        <Menu
          label={t('properties.more', { name: property.name })}
          placement="bottom end"
          groups={[{ id: 'actions', entries }]}
        >
          <IconButton icon="more" label={t('properties.more', { name: property.name })} />
        </Menu>
      </div>
      <Distribution property={property} counts={usage?.byValue ?? []} />
      {asking === 'edit' && <EditProperty property={property} onClose={close} />}
      <ConfirmDialog
        title={t('properties.remove.title', { name: property.name })}
        text={placed === 0 ? t('properties.remove.none') : t('properties.remove.placed', { count: placed })}
        action={t('common.remove')}
        isDanger
        isOpen={asking === 'remove'}
        onConfirm={() => void removeProperty(property)}
        onClose={close}
      />
    </li>
  );
}

interface DistributionProps {
  property: Row<'property'>;
  counts: readonly number[];
}

/** How many quotes lie where: at the thirds of a range between its ends, or at each value of a list. */
function Distribution({ property, counts }: DistributionProps) {
  const { number } = useFormats();
  const most = Math.max(1, ...counts);
  const parts = property.kind === 'range' ? [property.low, '', property.high] : property.options;
  return (
    <ol className="property-parts" data-kind={property.kind}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values are told apart by their place, thirds as well
        <li key={index} className="property-parts__part">
          <span className="property-parts__bar">
            <span style={{ width: `${((counts[index] ?? 0) / most) * 100}%` }} />
          </span>
          <span className="property-parts__name">{part}</span>
          <span className="property-parts__count muted tabular">{number(counts[index] ?? 0)}</span>
        </li>
      ))}
    </ol>
  );
}
