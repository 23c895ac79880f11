import { type DragEvent, type ReactNode, useState } from 'react';
import { api } from '../../api/api.ts';
import { CODE_DRAG_TYPE } from '../../components/code-tree/drag-types.ts';
import { attempt } from '../../state/toasts.ts';

interface DropAreaProps {
  /** The code under which a dropped code goes; null for out of every group. */
  parentId: string | null;
  className: string;
  label: string;
  children: ReactNode;
}

/** Moves a code under another; the core tells who may not lie where. */
export function moveCode(id: string, parentId: string | null): Promise<unknown> {
  return attempt(() => api.call('codes.move', { ids: [id], parentId }));
}

/** A part of the board that takes codes. */
export function DropArea({ parentId, className, label, children }: DropAreaProps) {
  const [isOver, setOver] = useState(false);
  const accepts = (event: DragEvent) => event.dataTransfer.types.includes(CODE_DRAG_TYPE);
  const over = (event: DragEvent) => {
    if (!accepts(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    if (!accepts(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const id = event.dataTransfer.getData(CODE_DRAG_TYPE);
    if (id !== parentId) void moveCode(id, parentId);
  };
  return (
    <section
      className={className}
      aria-label={label}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </section>
  );
}
