import { useTranslation } from 'react-i18next';
import { Chip } from '../../../components/chip.tsx';
import { goToTarget, tieNote, untieNote } from './sampling-actions.ts';
import { type TieGroup, type TieItem, useTies } from './tie-groups.ts';
import { TiePicker } from './tie-picker.tsx';

interface NoteTiesProps {
  noteId: string;
  group: TieGroup;
  /** Everything it may be tied to. */
  items: readonly TieItem[];
}

/** What a note is tied to in one way: each leads there and can be taken off, more can be added. */
export function NoteTies({ noteId, group, items }: NoteTiesProps) {
  const { t } = useTranslation();
  const ties = useTies(noteId, items);
  const tied = new Set(ties.map(tie => tie.targetId));
  return (
    <ul className="note-ties" aria-label={t(`sampling.ties.${group}`)}>
      {ties.map(tie => (
        <li key={tie.tieId}>
          <Chip
            color={tie.color}
            onPress={() => goToTarget(tie)}
            onRemove={{ label: tie.name, run: () => void untieNote(tie) }}
          >
            {tie.name}
          </Chip>
        </li>
      ))}
      <li>
        <TiePicker
          label={t(`sampling.addTie.${group}`)}
          words={ties.length === 0 ? t(`sampling.firstTie.${group}`) : null}
          items={items.filter(item => !tied.has(item.targetId))}
          onPick={item => void tieNote(noteId, item)}
        />
      </li>
    </ul>
  );
}
