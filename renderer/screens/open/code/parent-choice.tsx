import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Select, type SelectOption } from '../../../components/select.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { codePath } from './code-path.ts';

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
  const { compare } = useFormats();
  const codes = useRows('code');
  const byId = useRowMap('code');
  const options = useMemo(() => {
    const groups = codes.filter(code => code.kind !== 'concept');
    const named = groups.map(code => ({
      id: code.id,
      label: [...codePath(code, byId), code.name].join(' / '),
      color: code.color,
    }));
    return [
      { id: NONE, label: t('common.notGrouped'), color: undefined },
      ...named.sort((a, b) => compare(a.label, b.label)),
    ] satisfies SelectOption<string>[];
  }, [codes, byId, compare, t]);
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
