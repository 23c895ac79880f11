import { Fragment, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { remember } from '../state/preferences.ts';
import { useUi } from '../state/ui.ts';
import './split-panes.css';

export interface Pane {
  id: string;
  content: ReactNode;
  /** Pixels as a number, a share as '30%'. Leave out for the pane that takes what is left. */
  size?: number | string | undefined;
  minSize?: number | string | undefined;
  maxSize?: number | string | undefined;
}

interface SplitPanesProps {
  /** The name under which the sizes are remembered, such as `open`. */
  name: string;
  panes: readonly Pane[];
  orientation?: 'horizontal' | 'vertical' | undefined;
}

/** Panes side by side or one above the other; their borders can be dragged, or moved with the arrow keys. */
export function SplitPanes({ name, panes, orientation = 'horizontal' }: SplitPanesProps) {
  const key = `panes.${name}.${panes.map(pane => pane.id).join('-')}`;
  const stored = readSizes(useUi.getState().layout[key], panes);
  return (
    <Group
      className="split"
      orientation={orientation}
      defaultLayout={stored}
      onLayoutChanged={(layout, meta) => {
        if (meta.isUserInteraction) remember(key, meta.requestedLayout ?? layout);
      }}
    >
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 && <Separator className="split__separator" />}
          <Panel
            id={pane.id}
            className="split__pane"
            defaultSize={pane.size}
            minSize={pane.minSize ?? 160}
            maxSize={pane.maxSize}
            groupResizeBehavior={
              typeof pane.size === 'number' ? 'preserve-pixel-size' : 'preserve-relative-size'
            }
          >
            {pane.content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}

function readSizes(stored: unknown, panes: readonly Pane[]): Record<string, number> | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const sizes = new Map<string, unknown>(Object.entries(stored));
  const known = panes.map(pane => [pane.id, sizes.get(pane.id)] as const);
  const isWhole = known.every((entry): entry is readonly [string, number] => typeof entry[1] === 'number');
  return isWhole ? Object.fromEntries(known) : undefined;
}
