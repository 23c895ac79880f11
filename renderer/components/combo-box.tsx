import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { findByName } from '../names/match-name.ts';
import { classes } from './classes.ts';
import { ColorDot } from './color-dot.tsx';
import { Icon } from './icon.tsx';
import type { SelectOption } from './select.tsx';
import './field.css';
import './popover.css';

interface ComboBoxProps {
  label: string;
  /** Names to choose from; anything else may be typed. */
  options: readonly SelectOption<string>[];
  value: string;
  onChange(value: string): void;
  placeholder?: string | undefined;
  hideLabel?: boolean | undefined;
  className?: string | undefined;
}

/** A field for a name: one of those that are there, or a new one. */
export function ComboBox({
  label,
  options,
  value,
  onChange,
  placeholder,
  hideLabel,
  className,
}: ComboBoxProps) {
  const isKnown = options.some(option => option.label === value);
  const shown = isKnown ? options : findByName(options, option => option.label, value);
  return (
    <AriaComboBox
      className={classes('field', className)}
      allowsCustomValue
      menuTrigger="focus"
      items={shown}
      inputValue={value}
      onInputChange={onChange}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field__label'}>{label}</Label>
      <div className="combo__box">
        <Input className="field__input" placeholder={placeholder ?? ''} />
        <Button className="combo__button">
          <Icon name="down" size={12} />
        </Button>
      </div>
      <Popover className="popover select__list" offset={4}>
        <ListBox<SelectOption<string>> className="menu">
          {option => (
            <ListBoxItem id={option.id} className="menu__item" textValue={option.label}>
              {option.color && <ColorDot color={option.color} />}
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
