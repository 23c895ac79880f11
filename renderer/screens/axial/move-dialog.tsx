import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/api/entities/codes.ts';
import { ColorDot } from '../../components/color-dot.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { findByName } from '../../names/match-name.ts';
import { useRows } from '../../state/mirror.ts';
import { moveCode } from './drop-area.tsx';

/** Where a code goes, chosen by name: the board's way for the keyboard. */
export function MoveDialog({ code, onClose }: { code: Code; onClose(): void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const codes = useRows('code').filter(other => other.kind !== 'concept' && other.id !== code.id);
  const found = typed === '' ? codes : findByName(codes, other => other.name, typed);
  const choose = (parentId: string | null) => {
    onClose();
    void moveCode(code.id, parentId);
  };
  return (
    <Dialog title={t('axial.moveTitle', { name: code.name })} isOpen onClose={onClose} size="small">
      <TextField label={t('common.search')} hideLabel value={typed} onChange={setTyped} />
      <ul className="axial__targets">
        {found.map(other => (
          <li key={other.id}>
            <button type="button" className="axial__chip" onClick={() => choose(other.id)}>
              <ColorDot color={other.color} />
              <span className="ellipsis">{other.name}</span>
              <span className="push muted">{t(`common.kinds.${other.kind}`)}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="axial__chip" onClick={() => choose(null)}>
            {t('axial.ungroup')}
          </button>
        </li>
      </ul>
    </Dialog>
  );
}
