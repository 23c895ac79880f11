import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../components/text-field.tsx';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether there is such a day. */
function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

interface DayFieldProps {
  label: string;
  value: string | null;
  onChange(day: string | null): void;
}

/** A day as it is kept of sources; what is not one yet leaves nothing out. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      placeholder={t('retrieve.dayHint')}
      value={typed ?? value ?? ''}
      onBlur={() => setTyped(null)}
      onChange={text => {
        setTyped(text);
        onChange(isDay(text.trim()) ? text.trim() : null);
      }}
    />
  );
}
