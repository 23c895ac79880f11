import { Checkbox } from '../../../components/checkbox.tsx';
import { ColorDot } from '../../../components/color-dot.tsx';

interface ChoicesProps<T extends string> {
  title: string;
  options: readonly { id: NoInfer<T>; label: string; color?: string | undefined }[];
  /** What is chosen; nothing means all. */
  value: readonly T[];
  onChange(value: NoInfer<T>[]): void;
}

/** Some of several, each to be ticked. */
export function Choices<T extends string>({ title, options, value, onChange }: ChoicesProps<T>) {
  if (options.length === 0) return null;
  return (
    <fieldset className="filter__part">
      <legend className="heading">{title}</legend>
      <ChoiceBoxes options={options} value={value} onChange={onChange} />
    </fieldset>
  );
}

/** The boxes alone; what was chosen keeps the order of the options. */
export function ChoiceBoxes<T extends string>({ options, value, onChange }: Omit<ChoicesProps<T>, 'title'>) {
  const toggle = (id: T, isIn: boolean) =>
    onChange(options.map(option => option.id).filter(each => (each === id ? isIn : value.includes(each))));
  return (
    <div className="filter__choices">
      {options.map(({ id, label, color }) => (
        <Checkbox key={id} isSelected={value.includes(id)} onChange={isIn => toggle(id, isIn)}>
          {color && <ColorDot color={color} />}
          <span className="ellipsis">{label}</span>
        </Checkbox>
      ))}
    </div>
  );
}
