import i18next from 'i18next';
import { undo } from '../../../state/history-actions.ts';
import { useProject } from '../../../state/project.ts';
import { notify } from '../../../state/toasts.ts';
import { useUi } from '../../../state/ui.ts';

/** Says what was taken away and offers it back; if other steps were made since, the history shows them first. */
export function tellRemoved(text: string): void {
  const step = useProject.getState().lastStep?.id;
  const takeBack = () => {
    if (useProject.getState().history.undo?.id === step) void undo();
    else useUi.setState({ historyOpen: true });
  };
  notify({ tone: 'info', text, action: { label: i18next.t('common.undo'), run: takeBack } });
}
