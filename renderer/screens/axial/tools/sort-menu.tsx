import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Menu } from '../../../components/menu.tsx';
import { SORTS, type Sort } from '../loose/loose-list.ts';

interface SortMenuProps {
  sort: Sort;
  onSort(sort: Sort): void;
  /** Said before the choice where there is more than one list to order. */
  label?: string | undefined;
}

/** The order in which codes are listed. */
export function SortMenu({ sort, onSort, label }: SortMenuProps) {
  const { t } = useTranslation();
  const name = label ?? t('axial.sort.label');
  const entries = SORTS.map(each => ({
    id: each,
    label: t(`axial.sort.${each}`),
    isOn: each === sort,
    run: () => onSort(each),
  }));
  return (
    <Menu label={name} groups={[{ id: 'sort', entries }]}>
      <Button variant="quiet" className="loose__choice" aria-label={`${name}: ${t(`axial.sort.${sort}`)}`}>
        <span className="ellipsis">{t(`axial.sort.${sort}`)}</span>
        <Icon name="down" size={11} />
      </Button>
    </Menu>
  );
}
