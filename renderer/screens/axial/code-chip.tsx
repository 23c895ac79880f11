import type { DragEvent, KeyboardEvent } from 'react';
import type { Code } from '../../../shared/api/entities/codes.ts';
import { CODE_DRAG_TYPE } from '../../components/code-tree/drag-types.ts';
import { ColorDot } from '../../components/color-dot.tsx';
import { selectCode, useUi } from '../../state/ui.ts';

interface CodeChipProps {
  code: Code;
  count: number;
  isStrong?: boolean;
  onMove(code: Code): void;
}

/** A concept or category on the board: picked by a click, moved by dragging it or with M. */
export function CodeChip({ code, count, isStrong = false, onMove }: CodeChipProps) {
  const isPicked = useUi(s => s.codeId === code.id);
  const drag = (event: DragEvent) => {
    event.dataTransfer.setData(CODE_DRAG_TYPE, code.id);
    event.dataTransfer.effectAllowed = 'move';
    event.stopPropagation();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() !== 'm') return;
    event.preventDefault();
    onMove(code);
  };
  return (
    <button
      type="button"
      className={isStrong ? 'axial__chip axial__chip--strong' : 'axial__chip'}
      draggable
      aria-pressed={isPicked}
      onDragStart={drag}
      onKeyDown={press}
      onClick={() => selectCode(code.id)}
    >
      <ColorDot color={code.color} />
      <span className="ellipsis">{code.name}</span>
      <span className="push muted tabular">{count}</span>
    </button>
  );
}
