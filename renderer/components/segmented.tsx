import { Radio, RadioGroup } from 'react-aria-components';
import './segmented.css';

interface SegmentedProps<T extends string> {
  label: string;
  options: readonly { id: NoInfer<T>; label: string; isDisabled?: boolean | undefined }[];
  value: T;
  onChange(value: NoInfer<T>): void;
}

/** A choice of a few, all in sight. */
export function Segmented<T extends string>({ label, options, value, onChange }: SegmentedProps<T>) {
  return (
    <RadioGroup
      className="segmented"
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={next => onChange(next as T)}
    >
      {options.map(option => (
        <Radio
          key={option.id}
          className="segmented__option"
          value={option.id}
          isDisabled={option.isDisabled ?? false}
        >
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
