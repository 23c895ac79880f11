import { type ReactNode, useEffect, useState } from 'react';

interface ConditionsFoldProps {
  title: string;
  /** How many conditions leave something out. */
  active: number;
  children: ReactNode;
}

/** Conditions, folded away until they are wanted; they stay in sight when the last of them is taken away. */
export function ConditionsFold({ title, active, children }: ConditionsFoldProps) {
  const [isOpen, setOpen] = useState(active > 0);
  const hasSome = active > 0;
  useEffect(() => {
    if (hasSome) setOpen(true);
  }, [hasSome]);
  return (
    <details
      className="search__filters"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {title}
        {hasSome && <span className="search__active">{active}</span>}
      </summary>
      {children}
    </details>
  );
}
