import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { buildCodeTree } from '../../../../shared/theory/code-tree.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Select, type SelectOption } from '../../../components/select.tsx';
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
  const options = useOptions(codeId);
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
      {options.length > 0 ? (
        <Select
          label={t('open.further.add')}
          placeholder={t('open.further.choose')}
          options={options}
          value={null}
          onChange={categoryId => void alsoShowUnder(codeId, categoryId)}
        />
      ) : (
        <p className="muted">{t('open.further.none')}</p>
      )}
    </Dialog>
  );
}

/** The categories that the code can also be shown under, in the order of the tree. */
function useOptions(codeId: string): SelectOption<string>[] {
  const codes = useRows('code');
  const ties = useRows('codeMembership');
  return useMemo(() => {
    const possible = possibleCategories(codes, ties, codeId);
    const tree = buildCodeTree(codes);
    const colors = new Map(codes.map(code => [code.id, code.color]));
    return tree.ordered
      .filter(code => possible.has(code.id))
      .map(({ id, name }) => ({
        id,
        label: name,
        color: colors.get(id),
        depth: tree.ancestorsOf(id).length,
      }));
  }, [codes, ties, codeId]);
}
