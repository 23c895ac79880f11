import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { buildCodeTree } from '../../../../shared/theory/code-tree.ts';
import { Select, type SelectOption } from '../../../components/select.tsx';
import { useRows } from '../../../state/mirror.ts';

interface ParentChoiceProps {
  value: string | null;
  onChange(parentId: string | null): void;
  hideLabel?: boolean | undefined;
  className?: string | undefined;
}

const NONE = 'none';

/** The category that a new concept goes into, or none yet. */
export function ParentChoice({ value, onChange, hideLabel, className }: ParentChoiceProps) {
  const { t } = useTranslation();
  const codes = useRows('code');
  const options = useMemo((): SelectOption<string>[] => {
    const tree = buildCodeTree(codes);
    const colors = new Map(codes.map(code => [code.id, code.color]));
    const groups = tree.ordered
      .filter(code => code.kind !== 'concept')
      .map(({ id, name }) => ({
        id,
        label: name,
        color: colors.get(id),
        depth: tree.ancestorsOf(id).length,
      }));
    return [{ id: NONE, label: t('common.notGrouped') }, ...groups];
  }, [codes, t]);
  return (
    <Select
      label={t('open.codeDialog.parent')}
      options={options}
      value={value ?? NONE}
      onChange={id => onChange(id === NONE ? null : id)}
      hideLabel={hideLabel}
      className={className}
    />
  );
}
