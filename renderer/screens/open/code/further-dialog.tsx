import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { CodeChoice } from '../../../components/code-choice.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useRow, useRows } from '../../../state/mirror.ts';
import { setOpen, useOpen } from '../open-store.ts';
import { alsoShowUnder, possibleCategories } from './further-actions.ts';
import { FurtherChips } from './further-chips.tsx';

/** The further categories of a code: those it has, and one more. */
export function FurtherDialog() {
  const codeId = useOpen(state => state.further?.codeId ?? null);
  const code = useRow('code', codeId);
  return code ? <OpenDialog key={code.id} codeId={code.id} name={code.name} /> : null;
}

function OpenDialog({ codeId, name }: { codeId: string; name: string }) {
  const { t } = useTranslation();
  const codes = useRows('code');
  const ties = useRows('codeMembership');
  // biome-ignore lint/correctness/useExhaustiveDependencies: read from the mirror, which holds these rows
  const possible = useMemo(() => possibleCategories(codeId), [codeId, codes, ties]);
  const close = () => setOpen({ further: null });
  return (
    <Dialog
      isOpen
      title={t('open.further.title', { name })}
      onClose={close}
      actions={
        <Button variant="primary" onPress={close}>
          {t('common.close')}
        </Button>
      }
    >
      <p className="muted small">{t('open.further.hint')}</p>
      <FurtherChips codeId={codeId} />
      {possible.length > 0 ? (
        <CodeChoice
          key={ties.length}
          label={t('open.further.choose')}
          value={null}
          first={[]}
          only={possible}
          autoFocus
          onChange={categoryId => void alsoShowUnder(codeId, categoryId)}
        />
      ) : (
        <p className="muted">{t('open.further.none')}</p>
      )}
    </Dialog>
  );
}
