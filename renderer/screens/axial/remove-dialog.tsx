import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useRows } from '../../state/mirror.ts';
import { removeCodes } from './axial-actions.ts';
import { setAxial, useAxial } from './axial-store.ts';
import { useCounts } from './board/use-counts.ts';
import { what } from './names.ts';

/** Says what goes with codes before they are removed, and what stays. */
export function RemoveDialog() {
  const removing = useAxial(state => state.removing);
  return removing && <Asking ids={removing} />;
}

function Asking({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const { ownOf } = useCounts();
  const gone = new Set(ids);
  const codings = ids.reduce((sum, id) => sum + ownOf(id), 0);
  const links = useRows('link').filter(link => gone.has(link.fromId) || gone.has(link.toId)).length;
  const left = useRows('code').filter(code => gone.has(code.parentId ?? '') && !gone.has(code.id)).length;
  const sentences = [
    codings > 0 ? t('axial.remove.codings', { count: codings }) : t('axial.remove.noCodings'),
    links > 0 && t('axial.remove.links', { count: links }),
    left > 0 && t('axial.remove.left', { count: left }),
  ];
  return (
    <ConfirmDialog
      title={t('axial.remove.title', { things: what(ids) })}
      text={sentences.filter(Boolean).join(t('axial.remove.space'))}
      action={t('common.remove')}
      isDanger
      isOpen
      onConfirm={() => void removeCodes(ids)}
      onClose={() => setAxial({ removing: null })}
    />
  );
}
