import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Color } from '../../shared/api/primitives.ts';
import { hue } from './color-dot.tsx';
import './color-picker.css';

/** The eight hues of the palette, in the order they are offered. */
export const HUES = [
  'green',
  'blue',
  'amber',
  'purple',
  'red',
  'teal',
  'pink',
  'slate',
] as const satisfies readonly Color[];

interface ColorPickerProps {
  value: Color;
  onChange(color: Color): void;
  label?: string | undefined;
}

export function ColorPicker({ value, onChange, label }: ColorPickerProps) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className="color-picker"
      aria-label={label ?? t('common.color')}
      orientation="horizontal"
      value={value}
      onChange={next => onChange(next as Color)}
    >
      {HUES.map(color => (
        <Radio
          key={color}
          value={color}
          className="color-picker__hue"
          aria-label={t(`common.colors.${color}`)}
          style={{ background: hue(color) }}
        />
      ))}
    </RadioGroup>
  );
}
