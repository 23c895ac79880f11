import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { ColorDot } from './color-dot.tsx';
import { Icon } from './icon.tsx';
import './chip.css';

interface ChipProps {
  children: ReactNode;
  color?: string | undefined;
  /** Dashed: a place for something that is not there yet. */
  isEmpty?: boolean | undefined;
  onPress?: (() => void) | undefined;
  /** Adds a button that takes the chip away; `label` names it for screen readers. */
  onRemove?: { label: string; run(): void } | undefined;
}

export function Chip({ children, color, isEmpty, onPress, onRemove }: ChipProps) {
  const { t } = useTranslation();
  const className = classes('chip', isEmpty && 'chip--empty', onPress && 'chip--button');
  const content = (
    <>
      {color && <ColorDot color={color} />}
      <span className="ellipsis">{children}</span>
    </>
  );
  if (onPress && !onRemove) {
    return (
      <Button className={className} onPress={onPress}>
        {content}
      </Button>
    );
  }
  return (
    <span className={className}>
      {onPress ? (
        <Button className="chip__body" onPress={onPress}>
          {content}
        </Button>
      ) : (
        content
      )}
      {onRemove && (
        <Button
          className="chip__remove"
          aria-label={`${t('common.remove')}: ${onRemove.label}`}
          onPress={onRemove.run}
        >
          <Icon name="close" size={11} />
        </Button>
      )}
    </span>
  );
}
