import { memo } from 'react';
import { classes } from '../../../components/classes.ts';
import { ColorDot } from '../../../components/color-dot.tsx';
import { Icon } from '../../../components/icon.tsx';
import { type AxialState, type Region, useAxial } from '../axial-store.ts';
import type { CodeRow } from './board-model.ts';
import { isPicked } from './picking.ts';
import type { ChipWords } from './use-chip-words.ts';

interface CodeChipProps extends ChipWords {
  code: CodeRow;
  region: Region;
  /** A head stands for the card or column it is in. */
  isHead?: boolean;
  /** Always within reach of the Tab key, not only while the arrow keys stand at it. */
  isTabStop?: boolean;
  depth?: number;
  /** Whether what lies under a head is in sight; left out where it always is. */
  fold?: 'open' | 'folded' | undefined;
  /** How many codes are folded away under it. */
  hidden?: string | undefined;
}

/** A code on the board: to be picked, dragged, and acted on by key. There may be many hundreds of them. */
export const CodeChip = memo(function CodeChip(props: CodeChipProps) {
  const { code, region, isHead = false, isTabStop = false, depth = 0, fold, hidden } = props;
  const look = useAxial(state => lookOf(state, code.id, region));
  const drop = useAxial(state => (!isHead && state.drop?.key === code.id ? state.drop.act : undefined));
  return (
    <div
      role="option"
      tabIndex={isTabStop || look & LEAD ? 0 : -1}
      aria-selected={Boolean(look & PICKED)}
      aria-label={props.label}
      className={classes('code-chip', isHead && 'code-chip--head', Boolean(look & HELD) && 'code-chip--held')}
      style={depth > 0 ? { paddingInlineStart: 8 + depth * 14 } : undefined}
      draggable={code.kind !== 'core'}
      data-stop={code.id}
      data-listed={isHead ? undefined : code.id}
      data-drop={drop}
    >
      {fold && (
        <span className="code-chip__fold" data-fold={fold} aria-hidden="true">
          <Icon name={fold === 'open' ? 'down' : 'chevron'} size={11} />
        </span>
      )}
      <ColorDot color={code.color} />
      <span className="code-chip__name" title={code.name}>
        {props.name}
        {hidden !== undefined && <span className="code-chip__hidden"> +{hidden}</span>}
      </span>
      <span className="code-chip__count tabular" title={props.title}>
        {props.count}
      </span>
      <span className="code-chip__more" data-more="" aria-hidden="true">
        ···
      </span>
    </div>
  );
});

const PICKED = 1;
const LEAD = 2;
const HELD = 4;

/** All that a chip shows of the state in one number: it is asked for of every chip whenever anything changes. */
function lookOf({ picked, lead, dragged }: AxialState, id: string, region: Region): number {
  const isHeld = dragged !== null && isPicked(dragged, id);
  return (isPicked(picked, id) ? PICKED : 0) | (lead[region] === id ? LEAD : 0) | (isHeld ? HELD : 0);
}
