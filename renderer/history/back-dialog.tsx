import { useTranslation } from 'react-i18next';
import type { FoundStep } from '../../shared/api/entities/history.ts';
import { api } from '../api/api.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { stepLabel } from '../i18n/step-label.ts';
import { useQuery } from '../state/query.ts';
import { attempt, notify } from '../state/toasts.ts';
import { goToStep } from './go-to-step.ts';

/** Asks before going back to a step, and says how many steps that undoes. */
export function BackDialog({ step, onClose }: { step: FoundStep; onClose(): void }) {
  const { t } = useTranslation();
  const { data } = useQuery('history.distance', { id: step.id }, { tables: 'any' });
  if (!data) return null;
  const label = stepLabel(step);
  const count = data.steps ?? 0;
  const goBack = async () => {
    const done = await attempt(() => api.call('history.backTo', { id: step.id }));
    if (!done) return;
    notify({ tone: 'done', text: t('life.back.done', { count: done.steps }) });
    await goToStep(step.id);
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('life.back.title')}
      text={t('life.back.text', { count, step: label })}
      action={t('life.back.action', { count })}
      onConfirm={() => void goBack()}
      onClose={onClose}
    />
  );
}
