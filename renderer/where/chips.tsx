import { useTranslation } from 'react-i18next';
import { Chip } from '../components/chip.tsx';
import './where.css';

interface ChipsProps {
  label: string;
  ids: readonly string[];
  nameOf(id: string): string | undefined;
  onChange(ids: string[]): void;
  /** The chip that had the keys is gone. */
  onRemoved(): void;
}

/** What was chosen, each to be taken away again; what is no longer there is dashed. */
export function Chips({ label, ids, nameOf, onChange, onRemoved }: ChipsProps) {
  const { t } = useTranslation();
  if (ids.length === 0) return null;
  return (
    <ul className="where__chips" aria-label={label}>
      {ids.map(id => {
        const name = nameOf(id) ?? t('common.none');
        const run = () => {
          onChange(ids.filter(each => each !== id));
          onRemoved();
        };
        return (
          <li key={id}>
            <Chip isEmpty={nameOf(id) === undefined} onRemove={{ label: name, run }}>
              {name}
            </Chip>
          </li>
        );
      })}
    </ul>
  );
}
