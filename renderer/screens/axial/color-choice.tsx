import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildCodeTree, descendantsOf } from '../../../shared/theory/code-tree.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { ColorPicker } from '../../components/color-picker.tsx';
import { useRows } from '../../state/mirror.ts';
import { recolor } from './axial-actions.ts';
import type { CodeRow } from './board/board-model.ts';

/** The colour of codes; where something lies below them, whether it takes the colour too. */
export function ColorChoice({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const codes = useRows('code');
  const given = codes.filter(code => ids.includes(code.id));
  const below = allBelow(codes, given);
  const [reaches, setReaches] = useState<boolean | null>(null);
  const [first] = given;
  if (!first) return null;
  // What had the colour of its category until now goes on having it.
  const isShared = below.every(code => given.some(each => each.color === code.color));
  const reachesBelow = below.length > 0 && (reaches ?? isShared);
  return (
    <div className="color-choice">
      <ColorPicker value={first.color} onChange={color => void recolor(ids, color, reachesBelow)} />
      {below.length > 0 && (
        <Checkbox isSelected={reachesBelow} onChange={setReaches}>
          {t('axial.colorBelow', { count: below.length })}
        </Checkbox>
      )}
    </div>
  );
}

function allBelow(codes: readonly CodeRow[], given: readonly CodeRow[]): CodeRow[] {
  const tree = buildCodeTree(codes);
  const ids = new Set(given.flatMap(code => descendantsOf(tree, code.id).map(each => each.id)));
  return codes.filter(code => ids.has(code.id) && !given.includes(code));
}
