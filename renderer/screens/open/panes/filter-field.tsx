import { Button, Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';

interface FilterFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  /** Escape in an empty field, or leaving it so. */
  onClose(): void;
}

/** A line below a pane's header that narrows what the pane lists. */
export function FilterField({ label, value, onChange, onClose }: FilterFieldProps) {
  const { t } = useTranslation();
  return (
    <SearchField
      className="open__filter"
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus
      onKeyDown={event => {
        if (event.key === 'Escape' && value === '') onClose();
      }}
    >
      <Icon name="search" size={14} />
      <Input placeholder={label} />
      {value !== '' && (
        <Button className="open__filter-clear" aria-label={t('common.clear')}>
          <Icon name="close" size={12} />
        </Button>
      )}
    </SearchField>
  );
}
