import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './pane.css';

interface PaneProps {
  title?: ReactNode | undefined;
  /** Buttons and the like at the end of the header. */
  tools?: ReactNode | undefined;
  children: ReactNode;
  /** `heading` (default) sets the title as a small heading, `name` as the name of the thing shown. */
  titleStyle?: 'heading' | 'name' | undefined;
  className?: string | undefined;
  label?: string | undefined;
}

/** A titled column that scrolls on its own. */
export function Pane({ title, tools, children, titleStyle = 'heading', className, label }: PaneProps) {
  return (
    <section className={classes('pane', className)} aria-label={label}>
      {(title !== undefined || tools !== undefined) && (
        <header className="pane__header">
          {title !== undefined && (
            <h2 className={titleStyle === 'heading' ? 'heading' : 'pane__name'}>{title}</h2>
          )}
          {tools && <div className="pane__tools">{tools}</div>}
        </header>
      )}
      <div className="pane__body">{children}</div>
    </section>
  );
}

/** A block within a pane, divided from the next by a line. */
export function PaneBlock({ title, tools, children }: Pick<PaneProps, 'title' | 'tools' | 'children'>) {
  return (
    <div className="pane__block">
      {title !== undefined && (
        <div className="pane__block-header">
          <h3 className="heading">{title}</h3>
          {tools && <div className="pane__tools">{tools}</div>}
        </div>
      )}
      {children}
    </div>
  );
}
