import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { commandKey } from '../../../frame/platform.ts';
import { removeCase } from './case-actions.ts';
import type { CaseRow, Owner } from './case-table.ts';

/** Below the grid: its keys, and what can be done with the case of the cursor. */
export function CaseFoot({ owner, row }: { owner: Owner; row: CaseRow | undefined }) {
  const { t } = useTranslation();
  const name = row?.cells[0]?.text ?? '';
  const keys = { fill: commandKey('D'), fillAll: commandKey('Enter'), find: commandKey('F') };
  return (
    <div className="cases__foot">
      <p className="muted small">{t('cases.keys', keys)}</p>
      {row && (
        <Button
          variant="quiet"
          icon="trash"
          className="cases__remove"
          onPress={() => void removeCase(owner, row.id, name)}
        >
          <span className="ellipsis">{t('cases.remove', { name })}</span>
        </Button>
      )}
    </div>
  );
}
