import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ColorDot } from '../../../components/color-dot.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { selectCode } from '../../../state/ui.ts';
import { takeOutOf } from './further-actions.ts';
import '../../../components/chip.css';

/** The further categories of a code; each can be taken off. */
export function FurtherChips({ codeId }: { codeId: string }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const ties = useRows('codeMembership').filter(tie => tie.codeId === codeId);
  const categories = ties.flatMap(tie => codes.get(tie.categoryId) ?? []);
  if (categories.length === 0) return null;
  return (
    <ul className="segment__chips" aria-label={t('open.further.list')}>
      {categories.map(({ id, name, color }) => (
        <li key={id}>
          <span className="chip coding-chip">
            <Button className="chip__body" onPress={() => selectCode(id)}>
              <ColorDot color={color} />
              <span className="ellipsis">{name}</span>
            </Button>
            <Button
              className="coding-chip__button"
              aria-label={t('open.further.remove', { category: name })}
              onPress={() => void takeOutOf(codeId, id)}
            >
              <Icon name="close" size={11} />
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
