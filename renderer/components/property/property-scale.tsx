import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/api/tables.ts';
import { useFormats } from '../../i18n/format.ts';
import { classes } from '../classes.ts';
import { IconButton } from '../icon-button.tsx';
import { valueText } from './property-words.ts';
import './property.css';

interface PropertyScaleProps {
  property: Row<'property'>;
  value: number | null;
  /** Puts the quote there; null takes it off. */
  onPlace(value: number | null): void;
}

/** A property as something to place a quote on: Delete or Backspace takes it off. */
export function PropertyScale({ property, value, onPlace }: PropertyScaleProps) {
  const { t } = useTranslation();
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    onPlace(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside
    <div className="property-scale" onKeyDown={clear}>
      {property.kind === 'range' ? (
        <Range property={property} value={value} onPlace={onPlace} />
      ) : (
        <Values property={property} value={value} onPlace={onPlace} />
      )}
      <IconButton
        icon="close"
        label={t('properties.place.clear', { name: property.name })}
        isDisabled={value === null}
        className="property-scale__clear"
        onPress={() => onPlace(null)}
      />
    </div>
  );
}

const STEPS = 100;
const MIDDLE = 0.5;

function Range({ property, value, onPlace }: PropertyScaleProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  // What is dragged is shown at once; the stored place follows.
  const [held, setHeld] = useState<number | null>(null);
  useEffect(() => {
    if (held === value) setHeld(null);
  }, [held, value]);
  const shown = held ?? value;
  const { name, low, high } = property;
  const put = (next: number) => {
    setHeld(next);
    onPlace(next);
  };
  const end = (text: string, at: number) => (
    <button
      type="button"
      className="property-scale__end"
      aria-label={t('properties.place.toEnd', { name, end: text })}
      onClick={() => put(at)}
    >
      {text}
    </button>
  );
  return (
    <div className="property-scale__range">
      <input
        type="range"
        className={classes('property-scale__slider', shown === null && 'property-scale__slider--empty')}
        aria-label={name}
        aria-valuetext={valueText(t, formats, property, shown)}
        min={0}
        max={STEPS}
        value={Math.round((shown ?? MIDDLE) * STEPS)}
        onChange={event => put(event.currentTarget.valueAsNumber / STEPS)}
        // Where it lies nowhere yet, the middle is a place like any other, but pressing there changes no number.
        onPointerUp={event => {
          if (shown === null) put(event.currentTarget.valueAsNumber / STEPS);
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && shown === null) put(MIDDLE);
          if (event.key === 'Delete' || event.key === 'Backspace') setHeld(null);
        }}
        onBlur={() => setHeld(null)}
      />
      {end(low, 0)}
      {end(high, 1)}
    </div>
  );
}

function Values({ property, value, onPlace }: PropertyScaleProps) {
  return (
    <fieldset className="property-scale__values" aria-label={property.name}>
      {property.options.map((option, index) => (
        <button
          key={option}
          type="button"
          className="property-scale__value"
          aria-pressed={value === index}
          onClick={() => onPlace(value === index ? null : index)}
        >
          {option}
        </button>
      ))}
    </fieldset>
  );
}
