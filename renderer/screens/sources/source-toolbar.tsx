import { Button, Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { AddButtons } from './add-buttons.tsx';
import { CheckNamesButton } from './anonymise/check-names-button.tsx';

interface SourceToolbarProps {
  typed: string;
  onType(typed: string): void;
}

export function SourceToolbar({ typed, onType }: SourceToolbarProps) {
  const { t } = useTranslation();
  return (
    <div className="toolbar">
      <SearchField className="filter-field" aria-label={t('sources.filter')} value={typed} onChange={onType}>
        <Icon name="search" size={14} />
        <Input placeholder={t('sources.filter')} />
        {typed !== '' && (
          <Button className="icon-button" aria-label={t('common.clear')}>
            <Icon name="close" size={12} />
          </Button>
        )}
      </SearchField>
      <span className="push" />
      <CheckNamesButton />
      <AddButtons />
    </div>
  );
}
