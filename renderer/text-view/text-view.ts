import './text-view.css';
import { listenForCodeDrop } from './code-drop.ts';
import { ComposedWords } from './composed-words.ts';
import { spanWithEdge } from './edge-span.ts';
import { createFrame, type Frame, labelFrame } from './frame.ts';
import { sentenceIn, wordIn } from './grow-span.ts';
import { characterAtPoint, codingsAtPoint, offsetAtPoint, offsetBeside } from './hit-test.ts';
import { KeyActions } from './key-actions.ts';
import { readKey } from './keyboard.ts';
import { caretRect } from './line-geometry.ts';
import { listenToPointer } from './pointer.ts';
import { Scene } from './scene.ts';
import { TextSelection } from './selection.ts';
import type {
  CodingChanges,
  KeyCommand,
  MarkKind,
  Span,
  TextDocument,
  TextViewHandlers,
  TextViewLabels,
  TextViewOptions,
  ViewCode,
  ViewCoding,
  ViewMark,
} from './text-view-types.ts';
import { listenToTouch } from './touch-select.ts';
import { flash, scrollRectIntoView } from './viewport.ts';

/**
 * The surface on which transcripts are read and coded. Imperative on purpose: a host mounts it once and feeds
 * it changes. All offsets are UTF-16 code units over the whole canonical text, spans half-open.
 */
export class TextView {
  readonly #on: TextViewHandlers;
  readonly #scene: Scene;
  readonly #selection: TextSelection;
  readonly #keys: KeyActions;
  readonly #listening = new AbortController();
  #labels: TextViewLabels;
  #hostPending: readonly Span[] = [];
  #dropTarget: Span | null = null;
  #pressed = false;
  /** Whether the page itself showed the selection when marks were last painted. */
  #wasShownByPage = false;
  /** The word that a finger selected first; null once something else selects. */
  #touched: Span | null = null;
  #reported: Span | null = null;
  #spoken = '';

  constructor(container: HTMLElement, options: TextViewOptions) {
    this.#labels = options.labels;
    this.#on = options.on;
    this.#scene = this.#createScene(container);
    this.#selection = new TextSelection(this.#scene.map);
    this.#keys = this.#createKeys();
    labelFrame(this.#scene.frame, this.#labels);
    this.#composeIn(this.#scene.frame);
    this.#listen();
  }

  setDocument(doc: TextDocument): void {
    this.#scene.setDocument(doc);
    this.#selection.setDocument(this.#scene.map, doc.text);
    this.#reported = null;
    this.#dropTarget = null;
    this.#hostPending = [];
    this.#spoken = '';
    this.#scene.frame.live.textContent = '';
    this.#selectionChanged();
  }

  setCodings(codings: readonly ViewCoding[]): void {
    this.#scene.store.set(codings);
    this.#scene.codingsChanged();
  }

  /** Takes in what has changed; the highlights of codes that are not touched stay as they are. */
  applyCodings(changes: CodingChanges): void {
    this.#scene.store.apply(changes);
    this.#keys.codingsChanged();
    this.#scene.codingsChanged();
  }

  setCodes(codes: readonly ViewCode[]): void {
    this.#scene.setCodes(codes);
  }

  setMarks(marks: readonly ViewMark[]): void {
    const ofKind = (kind: MarkKind) => marks.filter(mark => mark.kind === kind);
    this.#scene.setHits(ofKind('search'));
    for (const kind of ['cause', 'effect'] as const) {
      this.#scene.painter.setMarks(kind, ofKind(kind));
    }
    this.#hostPending = ofKind('pending');
    this.#paintPending();
  }

  /** Shows only the codings that pass; the others are neither painted nor found by clicks and keys. */
  setFilter(filter: (coding: ViewCoding) => boolean): void {
    this.#scene.store.setFilter(filter);
    this.#scene.codingsChanged();
  }

  /** Hides paragraphs in which nothing is coded. */
  codedOnly(on: boolean): void {
    this.#scene.codedOnly(on);
  }

  setLabels(labels: TextViewLabels): void {
    this.#labels = labels;
    labelFrame(this.#scene.frame, labels);
    this.#scene.schedule();
  }

  /** Selects a span, or only a caret when given null. Does not report back to the handlers. */
  select(span: Span | null): void {
    if (span) {
      const start = this.#scene.map.toVisible(span.start, 'start');
      this.#selection.set(Math.max(start, this.#scene.map.toVisible(span.end, 'end')), start);
    } else this.#selection.set(this.#selection.focus);
    this.#reported = this.#selection.span();
    this.#keys.forgetColumn();
    this.#selectionChanged();
  }

  selection(): Span | null {
    return this.#selection.span();
  }

  /** Marks one coding as the one being worked on: drawn more strongly, its edges can be moved. */
  selectCoding(id: string | null): void {
    this.#scene.selectCoding(id);
  }

  /** Brings an offset into view, in the upper part where reading goes on; `flash` makes it easy to find. */
  scrollTo(offset: number, options: { flash?: boolean | undefined } = {}): void {
    const { map, frame } = this.#scene;
    const at = map.toDom(map.toVisible(offset));
    if (!at) return;
    const { block } = at;
    const reveal = () => scrollRectIntoView(frame.root, caretRect(block, block.start + at.offset), 0.3);
    block.element.scrollIntoView({ block: 'center' });
    reveal();
    // Paragraphs that come into view take their real height now, and push the place away again.
    requestAnimationFrame(() => requestAnimationFrame(reveal));
    if (options.flash) flash(block.element);
    this.#scene.schedule();
  }

  /** Offset of the caret, which is the moving end of a selection. */
  caret(): number {
    return this.#selection.focus.offset;
  }

  focus(): void {
    this.#scene.frame.text.focus({ preventScroll: true });
  }

  /** Caret offset at a point in client coordinates; null outside the text. */
  offsetAt(x: number, y: number): number | null {
    return offsetAtPoint(this.#scene.map, x, y);
  }

  /** Ids of all codings over the character at a point, narrowest first. */
  codingsAt(x: number, y: number): string[] {
    return codingsAtPoint(this.#scene.map, this.#scene.store, x, y).map(coding => coding.id);
  }

  /** The coding before or after the selected one or, with none selected, the caret. */
  adjacentCoding(direction: 'next' | 'previous'): string | null {
    const step = direction === 'next' ? 1 : -1;
    return this.#scene.store.adjacent(this.#scene.selectedId, this.caret(), step)?.id ?? null;
  }

  /** Number shown beside the paragraph of an offset, from 1. */
  paragraphNumber(offset: number): number | null {
    const block = this.#scene.map.toDom(offset)?.block;
    return block?.number ?? null;
  }

  destroy(): void {
    this.#listening.abort();
    this.#scene.destroy();
  }

  /** Client coordinates below the end of a passage, where something about it can be opened. */
  placeOf(end: number): { x: number; y: number } | null {
    const at = this.#scene.map.toDom(this.#scene.map.toVisible(end, 'end'), 'end');
    if (!at) return null;
    const rect = caretRect(at.block, at.block.start + at.offset, 'upstream');
    return { x: rect.left, y: rect.bottom };
  }

  #isFocused(): boolean {
    return document.activeElement === this.#scene.frame.text;
  }

  /** The browser keeps its selection while a button has the focus, but does not show it under a menu or a dialog. */
  #isShownByPage(): boolean {
    if (this.#isFocused()) return true;
    return this.#selection.isInDom() && this.#scene.frame.text.closest('[inert]') === null;
  }

  /** Has a mark stand in for the page's own selection, or the other way round. */
  #followPage(): void {
    if (this.#listening.signal.aborted) return;
    if (this.#isShownByPage() !== this.#wasShownByPage) this.#paintPending();
  }

  /** The selection stays visible, once, while a picker or another field has the focus. */
  #paintPending(isShownByPage = this.#isShownByPage()): void {
    this.#wasShownByPage = isShownByPage;
    const own = isShownByPage ? null : this.#selection.span();
    const spans = [...this.#hostPending, own, this.#dropTarget].filter(span => span !== null);
    this.#scene.painter.setMarks('pending', spans);
  }

  #selectionChanged(): void {
    if (this.#isFocused()) this.#selection.writeDom();
    this.#scene.placeCaret();
    this.#paintPending();
  }

  #reportSelection(): void {
    const span = this.#selection.span();
    if (span?.start === this.#reported?.start && span?.end === this.#reported?.end) return;
    this.#reported = span;
    this.#on.onSelectionChange?.(span);
  }

  #onDomSelection(): void {
    const isRead = this.#selection.readDom();
    this.#followPage();
    if (!isRead) return;
    this.#scene.placeCaret();
    if (!this.#pressed) this.#reportSelection();
  }

  #movedByKey(): void {
    const { caret, frame } = this.#scene;
    this.#selectionChanged();
    if (caret.rect) scrollRectIntoView(frame.root, caret.rect);
    this.#reportSelection();
    this.#speakCodes();
  }

  #speakCodes(): void {
    const ids = new Set(this.#scene.store.at(this.caret()).map(coding => coding.codeId));
    const names = [...ids].flatMap(id => this.#scene.codes.get(id)?.name ?? []);
    const key = names.join('\n');
    if (key === this.#spoken) return;
    this.#spoken = key;
    this.#scene.frame.live.textContent = this.#labels.codesAtCaret(names);
  }

  #finishPointer(x: number, y: number, clicks: number): void {
    this.#pressed = false;
    if (!this.#selection.readDom()) return;
    this.#keys.forgetColumn();
    if (clicks >= 3) this.#selection.setToParagraph();
    else if (clicks === 2) this.#selection.trimEnd();
    this.#selectionChanged();
    this.#reportSelection();
    if (clicks === 1 && !this.#selection.span()) {
      this.#on.onSelectCodings?.(this.codingsAt(x, y), this.caret());
    }
  }

  #requestCode(initialText: string): void {
    const span = this.#selection.span();
    const place = span && this.placeOf(span.end);
    if (span && place) this.#on.onCode?.(span, { ...place, initialText });
  }

  #command(command: KeyCommand): void {
    if (command === 'escape') {
      if (this.#scene.handles.cancel()) return;
      this.#selection.set(this.#selection.focus);
      this.#selectionChanged();
      this.#reportSelection();
    }
    this.#on.onKeyCommand?.(command);
  }

  #openAtCaret(): void {
    const ids = this.#scene.store.at(this.caret()).map(coding => coding.id);
    this.#on.onSelectCodings?.(ids, this.caret());
  }

  #moveEdge(span: Span): void {
    const id = this.#scene.selectedId;
    if (id !== null) this.#on.onEdgeMove?.(id, span);
  }

  #pickInLane(id: string): void {
    const coding = this.#scene.store.get(id);
    if (!coding) return;
    this.selectCoding(id);
    this.#on.onSelectCodings?.([id], coding.start);
  }

  #stepInLane(id: string, direction: 1 | -1): string | null {
    const next = this.#scene.store.adjacent(id, 0, direction);
    const at = next && this.#scene.map.toDom(next.start);
    if (!next || !at) return null;
    scrollRectIntoView(this.#scene.frame.root, caretRect(at.block, next.start));
    this.#scene.refresh();
    return next.id;
  }

  #createScene(container: HTMLElement): Scene {
    return new Scene(createFrame(container), {
      lane: {
        labels: () => this.#labels,
        select: id => this.#pickInLane(id),
        takeFocus: () => this.focus(),
        step: (id, direction) => this.#stepInLane(id, direction),
      },
      handles: {
        offsetAt: (x, y) => offsetBeside(this.#scene.map, x, y),
        withEdge: (span, edge, offset) => spanWithEdge(this.#scene.doc.text, span, edge, offset),
        preview: span => this.#scene.showSelected(span),
        cancel: () => this.#scene.showSelected(),
        drop: span => this.#moveEdge(span),
      },
      grips: {
        offsetAt: (x, y) => offsetBeside(this.#scene.map, x, y),
        withEdge: (span, edge, offset) => spanWithEdge(this.#scene.doc.text, span, edge, offset),
        preview: span => this.#drawOut(span),
        cancel: () => this.#scene.schedule(),
        drop: () => this.#finishTouch(),
      },
      caret: () => this.#selection.focus,
      gripped: () => (this.#touched ? this.#selection.span() : null),
    });
  }

  #composeIn({ text, overlay, page }: Frame): void {
    const words = new ComposedWords(
      text,
      {
        selection: () => this.#selection.span(),
        place: (element, end) => {
          const at = this.placeOf(end);
          const origin = page.getBoundingClientRect();
          if (at) element.style.translate = `${at.x - origin.left}px ${at.y - origin.top}px`;
        },
        requestCode: typed => this.#requestCode(typed),
      },
      this.#listening.signal,
    );
    overlay.append(words.element);
  }

  #createKeys(): KeyActions {
    return new KeyActions({
      map: () => this.#scene.map,
      text: () => this.#scene.doc.text,
      selection: this.#selection,
      pageHeight: () => this.#scene.frame.root.clientHeight * 0.85,
      selectedCoding: () => this.#scene.selectedCoding(),
      moved: () => this.#movedByKey(),
      requestCode: text => this.#requestCode(text),
      openAtCaret: () => this.#openAtCaret(),
      command: command => this.#command(command),
      moveEdge: span => this.#moveEdge(span),
    });
  }

  #listen(): void {
    const { root, text } = this.#scene.frame;
    const { signal } = this.#listening;
    root.addEventListener('keydown', event => this.#onKey(event), { signal });
    root.addEventListener('scroll', () => this.#scene.scrolled(), { signal, passive: true });
    text.addEventListener('focus', () => this.#onFocus(), { signal });
    text.addEventListener('blur', () => this.#onBlur(), { signal });
    text.addEventListener('copy', event => this.#onCopy(event), { signal });
    document.addEventListener('selectionchange', () => this.#onDomSelection(), { signal });
    // What opens over the page takes the focus before or after it makes the rest inert.
    document.addEventListener('focusin', () => requestAnimationFrame(() => this.#followPage()), { signal });
    const begin = () => {
      this.#pressed = true;
    };
    listenToPointer(text, { begin, finish: (x, y, clicks) => this.#finishPointer(x, y, clicks) }, signal);
    const isTouch = (event: PointerEvent) => event.pointerType === 'touch';
    text.addEventListener(
      'pointerdown',
      event => {
        if (!isTouch(event)) this.#touched = null;
      },
      { signal },
    );
    listenToTouch(
      text,
      {
        begin: (x, y) => this.#holdAt(x, y),
        extend: (x, y) => this.#dragTouch(x, y),
        finish: () => this.#finishTouch(),
      },
      signal,
    );
    listenForCodeDrop(
      text,
      {
        targetAt: (x, y) => this.#dropTargetAt(x, y),
        preview: target => this.#showDropTarget(target),
        drop: (codeId, target) => this.#on.onDropCode?.(codeId, target),
        dragged: () => this.#dragged(),
      },
      signal,
    );
  }

  #holdAt(x: number, y: number): boolean {
    const at = characterAtPoint(this.#scene.map, x, y);
    const block = at === null ? null : this.#scene.map.toDom(at)?.block;
    const word = at === null || !block ? null : wordIn(block, at);
    if (!word) return false;
    this.#touched = word;
    this.focus();
    this.#drawOut(word);
    return true;
  }

  /** The selection reaches from the word held first to where the finger is. */
  #dragTouch(x: number, y: number): void {
    const at = offsetBeside(this.#scene.map, x, y);
    const word = this.#touched;
    if (at === null || !word) return;
    this.#drawOut({ start: Math.min(word.start, at), end: Math.max(word.end, at) });
  }

  #drawOut(span: Span): void {
    this.#selection.set(span.end, span.start);
    this.#selectionChanged();
  }

  #finishTouch(): void {
    this.#keys.forgetColumn();
    this.#scene.schedule();
    this.#reportSelection();
  }

  #dropTargetAt(x: number, y: number): Span | null {
    const offset = this.offsetAt(x, y);
    const block = offset === null ? null : this.#scene.map.toDom(offset)?.block;
    if (offset === null || !block) return null;
    const span = this.#selection.span();
    return span && offset >= span.start && offset <= span.end ? span : sentenceIn(block, offset);
  }

  #showDropTarget(target: Span | null): void {
    this.#dropTarget = target;
    this.#paintPending();
  }

  #dragged(): { documentId: string; span: Span; text: string } | null {
    const span = this.#selection.span();
    return span && { documentId: this.#scene.doc.id, span, text: this.#words(span) };
  }

  #onBlur(): void {
    this.#scene.frame.overlay.classList.remove('tv-has-focus');
    // Whether the page goes on showing what is selected depends on what takes the focus.
    this.#paintPending(false);
    requestAnimationFrame(() => this.#followPage());
  }

  #onFocus(): void {
    // A class beside the text: a rule on the text's own focus would have every paragraph's style worked out anew.
    this.#scene.frame.overlay.classList.add('tv-has-focus');
    // A press gives the focus before it makes a selection of its own.
    if (!this.#pressed) this.#selection.writeDom();
    this.#paintPending();
  }

  /** What is copied is the transcript's own text, speakers included, not what the page makes of it. */
  #onCopy(event: ClipboardEvent): void {
    const span = this.#selection.span();
    if (!span || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', this.#words(span));
    event.preventDefault();
  }

  #words(span: Span): string {
    return this.#scene.doc.text.slice(span.start, span.end);
  }

  #onKey(event: KeyboardEvent): void {
    const action = readKey(event, {
      hasSelection: this.#selection.span() !== null,
      hasSelectedCoding: this.#scene.selectedCoding() !== undefined,
      inText: event.target === this.#scene.frame.text,
    });
    if (!action) return;
    event.preventDefault();
    this.#keys.run(action);
  }
}
