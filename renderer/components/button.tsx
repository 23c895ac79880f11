import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  variant?: 'default' | 'primary' | 'quiet' | 'danger' | undefined;
  icon?: IconName | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button({ variant = 'default', icon, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes('button', `button--${variant}`, className)}>
      {renderProps => (
        <>
          {icon && <Icon name={icon} size={15} />}
          {typeof children === 'function' ? children(renderProps) : children}
        </>
      )}
    </AriaButton>
  );
}
