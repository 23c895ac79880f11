import { TextView } from '../../renderer/text-view/text-view.ts';
import type {
  CodeRequest,
  KeyCommand,
  Span,
  TextDocument,
  TextTurn,
  TextViewLabels,
  ViewCode,
  ViewCoding,
} from '../../renderer/text-view/text-view-types.ts';

/** The theme's variables that the view reads; the application supplies the whole set. */
const TOKENS = `:root { --font-ui: sans-serif; --font-read: serif; --read: 15.5px; --read-leading: 1.75;
  --paper: #fbfaf7; --surface: #fff; --sunken: #f3f1ec; --line: #e5e1d8; --line-strong: #cfc9bc; --ink: #1e2422;
  --ink-2: #4d5652; --ink-3: #6a726e; --accent: #2b6150; --accent-soft: #e2ede8; --c-green: #3f8f5f;
  --c-blue: #3572b0; --c-amber: #c98a1b; --c-purple: #7d5ba6; --c-red: #c4524a; --c-teal: #2f8f96;
  --c-pink: #b8568c; --c-slate: #5d6b78 } body { margin: 0 }`;

const LABELS: TextViewLabels = {
  text: 'Transcript',
  lane: 'Codings',
  hasMemo: 'Has a memo',
  codingButton: (name, quote) => `${name}, ${quote}`,
  moreCodings: count => `${count} more codings`,
  codesAtCaret: names => (names.length > 0 ? `Coded ${names.join(', ')}` : 'Not coded'),
};

/** Everything the view told its host, in order. */
export interface Calls {
  readonly selections: (Span | null)[];
  readonly code: { span: Span; request: CodeRequest }[];
  readonly picked: { ids: string[]; offset: number }[];
  readonly commands: KeyCommand[];
  readonly edges: { id: string; span: Span }[];
  readonly drops: { codeId: string; span: Span }[];
}

export interface Mounted {
  readonly view: TextView;
  readonly container: HTMLElement;
  readonly calls: Calls;
  readonly textbox: HTMLElement;
}

let mounted: Mounted | null = null;

export function mount(): Mounted {
  const style = document.createElement('style');
  style.textContent = TOKENS;
  const container = document.createElement('div');
  container.style.cssText = 'height: 700px; width: 1000px';
  document.body.replaceChildren(style, container);
  const calls: Calls = { selections: [], code: [], picked: [], commands: [], edges: [], drops: [] };
  const view = new TextView(container, {
    labels: LABELS,
    on: {
      onSelectionChange: span => calls.selections.push(span),
      onCode: (span, request) => calls.code.push({ span, request }),
      onSelectCodings: (ids, offset) => calls.picked.push({ ids, offset }),
      onKeyCommand: command => calls.commands.push(command),
      onEdgeMove: (id, span) => calls.edges.push({ id, span }),
      onDropCode: (codeId, span) => calls.drops.push({ codeId, span }),
    },
  });
  const textbox = container.querySelector<HTMLElement>('[role=textbox]');
  if (!textbox) throw new Error('The view has no text region');
  mounted = { view, container, calls, textbox };
  return mounted;
}

export function unmount(): void {
  mounted?.view.destroy();
  mounted = null;
}

/** A transcript whose turns carry written labels, as importers leave them in the canonical text. */
export function transcript(turns: readonly (readonly [speaker: string, words: string])[]): TextDocument {
  let text = '';
  const spans = turns.map(([speaker, words], index): TextTurn => {
    const start = text.length;
    text += `${speaker}：`;
    const bodyStart = text.length;
    text += `${words}\n`;
    return { start, bodyStart, end: text.length, speaker, timeMs: index * 61_000 };
  });
  return { id: 'doc', text, turns: spans };
}

export function spanOf(doc: TextDocument, quote: string): Span {
  const start = doc.text.indexOf(quote);
  if (start < 0) throw new Error(`Not in the text: ${quote}`);
  return { start, end: start + quote.length };
}

export function coding(id: string, codeId: string, span: Span): ViewCoding {
  return { id, codeId, ...span, coderId: null, coderInitials: null, hasMemo: false };
}

export function code(id: string, name: string, color = 'green'): ViewCode {
  return { id, name, color };
}

/** Waits until what is drawn in animation frames has been drawn. */
export async function frames(count = 3): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(resolve => requestAnimationFrame(resolve));
}

/** What the highlight of the selected coding covers, whatever the look of its code. */
export function selectedWords(): string[] {
  return [...CSS.highlights.keys()].filter(name => name.startsWith('selected-')).flatMap(highlighted);
}

/** The canonical text under each range of a registered highlight. */
export function highlighted(name: string): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map(range => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

/** Client rectangle of words on screen. */
export function rectOf(container: HTMLElement, quote: string): DOMRect {
  for (const body of container.querySelectorAll('.tv-body')) {
    const node = body.firstChild;
    const at = body.textContent.indexOf(quote);
    if (!node || at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + quote.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`Not on screen: ${quote}`);
}

export function laneButtons(container: HTMLElement): HTMLButtonElement[] {
  return [...container.querySelectorAll<HTMLButtonElement>('.tv-lane button')];
}
