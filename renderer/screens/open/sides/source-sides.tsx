import { useEffect } from 'react';
import { classes } from '../../../components/classes.ts';
import { SplitPanes } from '../../../components/split-panes.tsx';
import { useRow } from '../../../state/mirror.ts';
import { resetView } from '../open-store.ts';
import { SourceArea } from '../text/source-area.tsx';
import { oppositeOf, SIDES, type Side, useOtherId, useSide } from './beside.ts';
import { focusSide } from './open-sides.ts';
import { useTabDrop } from './use-tab-drop.ts';
import './sides.css';

/** The source in hand and, where one was opened beside it, another: each with a text, a place and a margin of its own. */
export function SourceSides({ sourceId }: { sourceId: string }) {
  const side = useSide();
  const other = useRow('source', useOtherId())?.id ?? null;
  const shown = { [side]: sourceId, [oppositeOf(side)]: other };
  const panes = SIDES.flatMap(each => {
    const id = shown[each];
    if (!id) return [];
    const isSplit = other !== null;
    const content = <SourceSide key={`${each} ${id}`} side={each} sourceId={id} isSplit={isSplit} />;
    return [{ id: each, content, minSize: 180 }];
  });
  const { over, handlers } = useTabDrop();
  return (
    <div className="open__sides" {...handlers}>
      <SplitPanes name="open.sides" panes={panes} />
      {over !== null && <div className={`open__drop open__drop--${over}`} aria-hidden="true" />}
    </div>
  );
}

interface SourceSideProps {
  side: Side;
  sourceId: string;
  isSplit: boolean;
}

function SourceSide({ side, sourceId, isSplit }: SourceSideProps) {
  const isFocused = useSide() === side;
  useEffect(() => () => resetView(side), [side]);
  const focus = () => focusSide(side);
  return (
    <div
      className={classes('open__side', isSplit && isFocused && 'open__side--on')}
      onFocusCapture={focus}
      onPointerDownCapture={focus}
    >
      <SourceArea sourceId={sourceId} side={side} isFocused={isFocused} isSplit={isSplit} />
    </div>
  );
}
