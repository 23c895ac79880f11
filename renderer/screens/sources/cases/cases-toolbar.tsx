import type { RefObject } from 'react';
import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { type CaseColumn, OWNERS, type Owner } from './case-table.ts';

/** The dialog that is open. */
export type Asked =
  | { kind: 'case' }
  | { kind: 'paste' }
  | { kind: 'column'; column?: CaseColumn | undefined }
  | null;

interface CasesToolbarProps {
  owner: Owner;
  setOwner(owner: Owner): void;
  typed: string;
  setTyped(typed: string): void;
  search: RefObject<HTMLInputElement | null>;
  /** Goes to the first cell that says what was typed. */
  onFind(): void;
  ask(asked: Asked): void;
}

/** Which cases are shown, what is looked for among them, and what can be added. */
export function CasesToolbar(props: CasesToolbarProps) {
  const { owner, setOwner, typed, setTyped, search, onFind, ask } = props;
  const { t } = useTranslation();
  return (
    <div className="toolbar">
      <Segmented
        label={t('cases.kind')}
        options={OWNERS.map(id => ({ id, label: t(`cases.owners.${id}`) }))}
        value={owner}
        onChange={setOwner}
      />
      <SearchField
        className="filter-field"
        aria-label={t('cases.filter')}
        value={typed}
        onChange={setTyped}
        onSubmit={onFind}
      >
        <Icon name="search" size={14} />
        <Input ref={search} placeholder={t('cases.filter')} />
        {typed !== '' && (
          <AriaButton className="icon-button" aria-label={t('common.clear')}>
            <Icon name="close" size={12} />
          </AriaButton>
        )}
      </SearchField>
      <span className="push" />
      <Button icon="copy" onPress={() => ask({ kind: 'paste' })}>
        {t('cases.paste.table')}
      </Button>
      {owner !== 'source' && (
        <Button icon="plus" onPress={() => ask({ kind: 'case' })}>
          {t(`cases.add.${owner}`)}
        </Button>
      )}
      <Button icon="plus" onPress={() => ask({ kind: 'column' })}>
        {t('cases.addColumn')}
      </Button>
    </div>
  );
}
