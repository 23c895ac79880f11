import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { ColorDot } from '../../../components/color-dot.tsx';
import { Icon } from '../../../components/icon.tsx';
import type { MoveChoice } from './move-choices.ts';

interface MoveListProps {
  id: string;
  choices: readonly MoveChoice[];
  active: MoveChoice | undefined;
  onChoose(choice: MoveChoice): void;
}

export function MoveList({ id, choices, active, onChoose }: MoveListProps) {
  const { t } = useTranslation();
  const activeKey = active?.key;
  useEffect(() => {
    const option = activeKey === undefined ? null : document.getElementById(`${id}-${activeKey}`);
    option?.scrollIntoView({ block: 'nearest' });
  }, [id, activeKey]);
  return (
    <div id={id} role="listbox" aria-label={t('axial.move.places')} className="move__list">
      {choices.map(choice => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={choice.key}
          id={`${id}-${choice.key}`}
          role="option"
          aria-selected={choice.key === activeKey}
          className={classes('move__option', choice.key === activeKey && 'move__option--active')}
          onClick={() => onChoose(choice)}
        >
          <Line choice={choice} />
        </div>
      ))}
      {choices.length === 0 && <p className="move__none muted">{t('common.noMatch')}</p>}
    </div>
  );
}

function Line({ choice }: { choice: MoveChoice }) {
  const { t } = useTranslation();
  if (choice.type === 'out') return <span className="move__name">{t(`axial.move.out.${choice.kind}`)}</span>;
  if (choice.type === 'new') {
    const { kind, name } = choice;
    return (
      <>
        <Icon name="plus" size={13} />
        <span className="move__name">
          {name === '' ? t(`axial.move.new.${kind}`) : t(`axial.move.newNamed.${kind}`, { name })}
        </span>
      </>
    );
  }
  const { code, path, becomes } = choice.target;
  return (
    <>
      <ColorDot color={code.color} />
      <span className="move__name">{code.name}</span>
      <span className="move__path ellipsis">{path || t(`common.kinds.${code.kind}`)}</span>
      {becomes && <span className="move__note">{t(`axial.move.becomes.${becomes}`)}</span>}
    </>
  );
}
