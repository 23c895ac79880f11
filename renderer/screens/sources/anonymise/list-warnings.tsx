import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { useNames } from './names-store.ts';
import type { Tried } from './use-looking.ts';

/** What is to be looked at in a list before it is used. */
export function ListWarnings({ tried }: { tried: Tried | null }) {
  const { t } = useTranslation();
  const { rows, inProject } = useNames();
  const used = rows.filter(({ pseudonym, isKnown }) => !isKnown && inProject.includes(pseudonym));
  const lines = [
    ...(tried?.problems ?? []).map(({ kind, find, other }) =>
      t(`anonymise.problems.${kind}`, { find, other }),
    ),
    ...(tried?.taken ?? []).map(({ pseudonym, count }) =>
      t('anonymise.problems.taken', { pseudonym, count }),
    ),
    ...used.map(({ pseudonym }) => t('anonymise.problems.used', { pseudonym })),
  ];
  return (
    <div role="status">
      {lines.length > 0 && (
        <ul className="names__warnings" aria-label={t('anonymise.problems.label')}>
          {[...new Set(lines)].map(line => (
            <li key={line} className="names__warning small">
              <Icon name="warning" size={12} /> {line}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
