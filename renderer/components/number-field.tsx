import { NumberField as AriaNumberField, Button, Group, Input, Label } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './number-field.css';

interface NumberFieldProps {
  label: string;
  value: number;
  onChange(value: number): void;
  least?: number | undefined;
  /** What screen readers say of the two buttons. */
  words: { increase: string; decrease: string };
}

/** A whole number, typed or stepped; it counts when Enter is pressed, the field left or a step made. */
export function NumberField({ label, value, onChange, least = 0, words }: NumberFieldProps) {
  return (
    <AriaNumberField
      className="number-field"
      value={value}
      minValue={least}
      step={1}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      onChange={next => onChange(Number.isNaN(next) ? least : next)}
    >
      <Group className="number-field__group">
        <Button slot="decrement" className="number-field__step" aria-label={words.decrease}>
          <Icon name="minus" size={12} />
        </Button>
        <Input className="number-field__input" />
        <Button slot="increment" className="number-field__step" aria-label={words.increase}>
          <Icon name="plus" size={12} />
        </Button>
      </Group>
      <Label className="number-field__label">{label}</Label>
    </AriaNumberField>
  );
}
