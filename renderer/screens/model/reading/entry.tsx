import type { ReactNode } from 'react';
import { classes } from '../../../components/classes.ts';
import { type Emphasis, useDesk } from './reading-desk.ts';

interface EntryProps {
  emphasis: Emphasis;
  /** What is said of it beside its name. */
  children?: ReactNode;
  /** Stands below, with buttons of its own. */
  below?: ReactNode;
}

/** Something that can be shown on the drawing: pressing its head shows it, pressing again shows everything. */
export function Entry({ emphasis, children, below }: EntryProps) {
  const { emphasis: shown, show } = useDesk();
  const isShown = shown?.key === emphasis.key;
  return (
    <li className={classes('entry', isShown && 'entry--shown')}>
      <button
        type="button"
        className="entry__head"
        aria-pressed={isShown}
        onClick={() => show(isShown ? null : emphasis)}
      >
        <b className="entry__name">{emphasis.label}</b>
        {children}
      </button>
      {below}
    </li>
  );
}
