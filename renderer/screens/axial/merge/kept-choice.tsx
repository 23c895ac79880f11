import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ColorDot } from '../../../components/color-dot.tsx';
import { codePath } from '../../../names/code-path.ts';
import { useRowMap } from '../../../state/mirror.ts';
import type { CodeRow } from '../board/board-model.ts';
import { useCounts } from '../board/use-counts.ts';

interface KeptChoiceProps {
  codes: readonly CodeRow[];
  keptId: string;
  onChange(id: string): void;
}

/** Which of the codes stays. */
export function KeptChoice({ codes, keptId, onChange }: KeptChoiceProps) {
  const { t } = useTranslation();
  const { totalOf } = useCounts();
  const byId = useRowMap('code');
  return (
    <RadioGroup className="field merge__kept" value={keptId} onChange={onChange}>
      <Label className="field__label">{t('board.merge.stays')}</Label>
      {codes.map(code => (
        <Radio key={code.id} value={code.id} className="merge__code">
          <span className="merge__mark" aria-hidden="true" />
          <ColorDot color={code.color} />
          <span className="merge__name">{code.name}</span>
          <span className="muted small ellipsis">
            {codePath(code, byId).at(-1) ?? t(`axial.under.none.${code.kind}`)}
          </span>
          <span className="push muted small tabular">
            {t('common.counts.codings', { count: totalOf(code.id) })}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
