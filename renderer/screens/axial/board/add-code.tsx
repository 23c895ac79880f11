import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { type NewCode, useAxial } from '../axial-store.ts';
import { beginAdding } from '../begin.ts';
import { NameField } from './name-field.tsx';

interface AddCodeProps {
  kind: NewCode['kind'];
  /** The column it stands at the end of; null in the bar of the core category. */
  column: string | null;
  /** Where the arrow keys stop at it; without one it is a stop of the Tab key. */
  stop?: string;
  /** What it is added to, for those who do not see where it stands. */
  where?: string;
}

/** A button for a new code, in whose place its name is typed; codes dropped on it go into the new one. */
export function AddCode({ kind, column, stop, where }: AddCodeProps) {
  const { t } = useTranslation();
  // The name of a main category is typed at the head of its column.
  const adding = useAxial(state =>
    kind !== 'main' && state.adding?.kind === kind && state.adding.column === column ? state.adding : null,
  );
  const key = stop ?? (kind === 'main' ? 'addMain' : undefined);
  const isDrop = useAxial(state => state.drop?.act === 'make' && state.drop.key === key);
  const isLead = useAxial(state => stop === undefined || state.lead.board === stop);
  const label = t(`axial.add.${kind}`);
  if (adding) return <NameField adding={adding} />;
  return (
    <button
      type="button"
      className="axial-add"
      aria-label={where === undefined ? label : t('axial.addTo', { label, where })}
      tabIndex={isLead ? 0 : -1}
      data-stop={stop}
      data-area={column === null ? (kind === 'main' ? 'addMain' : undefined) : 'addCategory'}
      data-drop={isDrop ? 'make' : undefined}
      onClick={() => beginAdding(kind, column)}
    >
      <Icon name="plus" size={13} />
      {label}
    </button>
  );
}
