import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';

interface PassphraseFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean | undefined;
}

/**
 * What is typed here is not shown, not remembered and not corrected. Browsers offer to keep what is typed as a password
 * whatever else they are told; they do not where it is of use only once.
 */
export function PassphraseField({ label, value, onChange, hint, error, autoFocus }: PassphraseFieldProps) {
  return (
    <TextField
      className="field"
      type="password"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      autoFocus={autoFocus ?? false}
      autoComplete="one-time-code"
      validationBehavior="aria"
    >
      <Label className="field__label">{label}</Label>
      <Input className="field__input" spellCheck={false} />
      {hint && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </TextField>
  );
}
