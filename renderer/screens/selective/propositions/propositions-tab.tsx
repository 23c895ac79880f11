import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/api.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { attempt } from '../../../state/toasts.ts';
import { PropositionCard } from './proposition-card.tsx';
import './propositions.css';

/** The claims of the theory, each with what the evidence of its links makes of it. */
export function PropositionsTab() {
  const { t } = useTranslation();
  const rows = useRows('proposition');
  const [added, setAdded] = useState<string | null>(null);
  const { data } = useQuery(
    'propositions.evidence',
    {},
    {
      tables: ['proposition', 'propositionLink', 'link', 'evidence', 'source'],
    },
  );
  const evidence = new Map((data ?? []).map(row => [row.propositionId, row]));
  const add = async () => {
    const made = await attempt(() => api.call('propositions.create', { text: '' }));
    if (made) setAdded(made.id);
  };
  const addButton = (
    <Button icon="plus" variant={rows.length === 0 ? 'primary' : 'default'} onPress={() => void add()}>
      {t('selective.propositions.add')}
    </Button>
  );
  if (rows.length === 0) {
    return (
      <EmptyState
        icon="selective"
        title={t('selective.propositions.emptyTitle')}
        hint={t('selective.propositions.emptyHint')}
      >
        {addButton}
      </EmptyState>
    );
  }
  return (
    <div className="propositions">
      <p className="muted">{t('selective.propositions.intro')}</p>
      <ol className="propositions__list">
        {rows.map((row, index) => (
          <PropositionCard
            key={row.id}
            proposition={row}
            number={index + 1}
            evidence={evidence.get(row.id)}
            // The neighbours it can change places with.
            before={rows[index - 1]?.id ?? null}
            after={index + 1 < rows.length ? { beforeId: rows[index + 2]?.id ?? null } : null}
            isNew={row.id === added}
          />
        ))}
      </ol>
      <div>{addButton}</div>
    </div>
  );
}
