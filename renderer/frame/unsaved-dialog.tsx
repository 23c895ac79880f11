import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useFormats } from '../i18n/format.ts';
import { useRowMap } from '../state/mirror.ts';
import { useDrafts } from '../state/text-drafts.ts';
import { attempt } from '../state/toasts.ts';

const stay = () => useDrafts.setState({ asking: null });

/** Asks what becomes of corrections that were typed and not saved; nothing is lost by a key pressed too soon. */
export function UnsavedDialog() {
  const { t } = useTranslation();
  const { list } = useFormats();
  const asking = useDrafts(state => state.asking);
  const sources = useRowMap('source');
  if (!asking) return null;
  const titles = list(asking.sourceIds.map(id => sources.get(id)?.title ?? '').filter(title => title !== ''));
  return (
    <Dialog
      title={t('correct.unsaved.title')}
      role="alertdialog"
      isOpen
      onClose={stay}
      actions={
        <>
          <Button variant="danger" onPress={() => void settle('discard')}>
            {t('correct.unsaved.discard')}
          </Button>
          <Button onPress={stay}>{t('correct.unsaved.stay')}</Button>
          <Button variant="primary" onPress={() => void settle('save')} autoFocus>
            {t('correct.save')}
          </Button>
        </>
      }
    >
      <p>{t('correct.unsaved.text', { titles })}</p>
    </Dialog>
  );
}

/** Saves or throws away each draft that was asked about; one that could not be saved keeps the window open. */
async function settle(how: 'save' | 'discard'): Promise<void> {
  const { asking } = useDrafts.getState();
  stay();
  if (!asking) return;
  const actions = await attempt(() => import('../screens/open/correct/correct-actions.ts'));
  if (!actions) return;
  let isSettled = true;
  for (const id of asking.sourceIds) {
    if (how === 'discard') actions.discardDraft(id);
    else isSettled = (await actions.saveDraft(id)) && isSettled;
  }
  if (isSettled && asking.thenClose) window.close();
}
