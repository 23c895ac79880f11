import type { TextViewLabels } from './text-view-types.ts';

/** The fixed elements of a view. */
export interface Frame {
  /** Scrolls; holds everything else. */
  readonly root: HTMLElement;
  /** Positions in the margin and the overlay are relative to this. */
  readonly page: HTMLElement;
  readonly text: HTMLElement;
  readonly overlay: HTMLElement;
  readonly live: HTMLElement;
}

export function createFrame(container: HTMLElement): Frame {
  const frame: Frame = {
    root: div('tv'),
    page: div('tv-page'),
    text: div('tv-text'),
    overlay: div('tv-overlay'),
    live: div('tv-live'),
  };
  // A read-only text box: screen readers pass its keys on, so the caret and the coding keys work for them too;
  // in a document they would keep the arrows for their own reading cursor.
  frame.text.setAttribute('role', 'textbox');
  frame.text.setAttribute('aria-multiline', 'true');
  frame.text.setAttribute('aria-readonly', 'true');
  frame.text.tabIndex = 0;
  frame.live.setAttribute('role', 'status');
  frame.live.setAttribute('aria-live', 'polite');
  frame.page.append(frame.text, frame.overlay);
  frame.root.append(frame.page, frame.live);
  container.classList.add('tv-host');
  container.append(frame.root);
  return frame;
}

export function labelFrame(frame: Frame, labels: TextViewLabels): void {
  frame.text.setAttribute('aria-label', labels.text);
}

function div(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
