import type { KeyboardEvent } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components';
import { classes } from './classes.ts';
import './field.css';

interface TextFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  /** Shows the label to screen readers only. */
  hideLabel?: boolean | undefined;
  placeholder?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  /** Lines of a longer text; one line where left out. */
  lines?: number | undefined;
  autoFocus?: boolean | undefined;
  isRequired?: boolean | undefined;
  isDisabled?: boolean | undefined;
  onBlur?: (() => void) | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  className?: string | undefined;
  lang?: string | undefined;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hideLabel, placeholder, hint, error, lines, lang } = props;
  const common = {
    placeholder: placeholder ?? '',
    ...(lang === undefined ? {} : { lang }),
    ...(props.onKeyDown === undefined ? {} : { onKeyDown: props.onKeyDown }),
    ...(props.onBlur === undefined ? {} : { onBlur: props.onBlur }),
  };
  return (
    <AriaTextField
      className={classes('field', props.className)}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field__label'}>{label}</Label>
      {lines ? (
        <TextArea {...common} className="field__input field__input--area" rows={lines} />
      ) : (
        <Input {...common} className="field__input" />
      )}
      {hint && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  );
}
