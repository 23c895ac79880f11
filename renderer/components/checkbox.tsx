import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './field.css';

interface CheckboxProps {
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  isDisabled?: boolean | undefined;
  /** Said by screen readers where there are no words beside it. */
  label?: string | undefined;
  children?: ReactNode | undefined;
}

export function Checkbox({ isSelected, onChange, isDisabled, label, children }: CheckboxProps) {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className="checkbox__box">
        <Icon name="check" size={12} />
      </span>
      {children}
    </AriaCheckbox>
  );
}
