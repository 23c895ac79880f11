import { CODE_DRAG_TYPE, SPAN_DRAG_TYPE, type Span } from './text-view-types.ts';

export interface CodeDropHost {
  /** What a code dropped at this point would be given to. */
  targetAt(x: number, y: number): Span | null;
  /** Shows the target while a code hovers over it; null when it has gone. */
  preview(target: Span | null): void;
  drop(codeId: string, target: Span): void;
  /** What a drag that begins in the text takes along. */
  dragged(): { documentId: string; span: Span; text: string } | null;
}

/** Dragging between text and codes: a code onto words, or the selected words onto a code. */
export function listenForCodeDrop(element: HTMLElement, host: CodeDropHost, signal: AbortSignal): void {
  const carriesCode = (event: DragEvent) => event.dataTransfer?.types.includes(CODE_DRAG_TYPE) ?? false;
  const listen = (type: 'dragover' | 'dragleave' | 'drop' | 'dragstart', act: (event: DragEvent) => void) =>
    element.addEventListener(type, act, { signal });

  listen('dragover', event => {
    if (!carriesCode(event)) return;
    const target = host.targetAt(event.clientX, event.clientY);
    host.preview(target);
    if (target) event.preventDefault();
  });
  listen('dragleave', () => host.preview(null));
  listen('drop', event => {
    const codeId = event.dataTransfer?.getData(CODE_DRAG_TYPE);
    const target = host.targetAt(event.clientX, event.clientY);
    host.preview(null);
    if (!codeId || !target) return;
    event.preventDefault();
    host.drop(codeId, target);
  });
  listen('dragstart', event => {
    const dragged = host.dragged();
    if (!dragged || !event.dataTransfer) return;
    const { documentId, span, text } = dragged;
    event.dataTransfer.setData('text/plain', text);
    event.dataTransfer.setData(SPAN_DRAG_TYPE, JSON.stringify({ documentId, ...span }));
    event.dataTransfer.effectAllowed = 'copyLink';
  });
}
