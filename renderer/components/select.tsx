import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { ColorDot } from './color-dot.tsx';
import { Icon } from './icon.tsx';
import './field.css';
import './popover.css';

export interface SelectOption<T extends string> {
  id: T;
  label: string;
  color?: string | undefined;
  /** How far in it stands where options form a tree; 0 is outermost. */
  depth?: number | undefined;
}

const INDENT = 14;

interface SelectProps<T extends string> {
  label: string;
  options: readonly SelectOption<NoInfer<T>>[];
  value: T | null;
  onChange(value: NoInfer<T>): void;
  hideLabel?: boolean | undefined;
  placeholder?: string | undefined;
  isDisabled?: boolean | undefined;
  className?: string | undefined;
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { label, options, value, onChange, hideLabel, placeholder, isDisabled, className } = props;
  return (
    <AriaSelect
      className={classes('field', className)}
      selectedKey={value}
      onSelectionChange={key => {
        if (key !== null) onChange(key as T);
      }}
      placeholder={placeholder ?? ''}
      isDisabled={isDisabled ?? false}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field__label'}>{label}</Label>
      <Button className="select__button">
        <SelectValue className="select__value" />
        <Icon name="down" size={12} />
      </Button>
      <Popover className="popover select__list" offset={4}>
        <ListBox className="menu" items={options}>
          {option => (
            <ListBoxItem
              id={option.id}
              className="menu__item"
              textValue={option.label}
              style={option.depth ? { paddingInlineStart: 9 + option.depth * INDENT } : {}}
            >
              {option.color && <ColorDot color={option.color} />}
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
