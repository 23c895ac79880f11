import { Button, type ButtonProps } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';
import './button.css';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  icon: IconName;
  /** Said by screen readers and shown as a tooltip. */
  label: string;
  shortcut?: string | undefined;
  /** For buttons that switch something: whether it is on. */
  isOn?: boolean | undefined;
  placement?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  className?: string | undefined;
}

export function IconButton({ icon, label, shortcut, isOn, placement, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} placement={placement}>
      <Button
        {...rest}
        aria-label={label}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        className={classes('icon-button', isOn && 'icon-button--on', className)}
      >
        <Icon name={icon} size={16} />
      </Button>
    </Tooltip>
  );
}
