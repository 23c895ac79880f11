import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { classes } from '../../../components/classes.ts';
import { ColorDot } from '../../../components/color-dot.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useRow } from '../../../state/mirror.ts';
import { beginRename, openCodeMenu } from '../code/code-menu-state.ts';
import { removeCoding } from '../code/coding-actions.ts';
import { setOpen } from '../open-store.ts';
import { chooseCoding } from './choose-coding.ts';
import '../../../components/chip.css';

interface CodingChipProps {
  coding: Coding;
  isChosen: boolean;
}

/** A code on the passage in hand: press to choose its coding, with a menu for the code and a way to take it off. */
export function CodingChip({ coding, isChosen }: CodingChipProps) {
  const { t } = useTranslation();
  const code = useRow('code', coding.codeId);
  if (!code) return null;
  const choose = () => {
    setOpen({ at: coding.start });
    chooseCoding(coding.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'F2') beginRename(code.id, event.currentTarget);
    else if (event.key === 'Delete' || event.key === 'Backspace') void removeCoding(coding);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside
    <span className={classes('chip', 'coding-chip', isChosen && 'coding-chip--chosen')} onKeyDown={onKeyDown}>
      <Button className="chip__body" aria-pressed={isChosen} onPress={choose}>
        <ColorDot color={code.color} />
        <span className="ellipsis">
          {code.inVivo ? t('common.quoteMark', { quote: code.name }) : code.name}
        </span>
      </Button>
      <Button
        className="coding-chip__button"
        aria-label={t('open.codeMenu.of', { name: code.name })}
        onPress={event => {
          const box = event.target.getBoundingClientRect();
          openCodeMenu(code.id, { x: box.left, y: box.bottom }, coding);
        }}
      >
        <Icon name="down" size={10} />
      </Button>
      <Button
        className="coding-chip__button"
        aria-label={t('open.segment.removeCode', { name: code.name })}
        onPress={() => void removeCoding(coding)}
      >
        <Icon name="close" size={11} />
      </Button>
    </span>
  );
}
