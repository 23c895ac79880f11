import {
  codeHighlight,
  isSelectedHighlight,
  lookHighlight,
  markHighlight,
  selectedHighlight,
} from './highlight-names.ts';
import { codeRule, lookOf, MARK_RULES, selectedRule, sharedRules } from './highlight-rules.ts';
import { HighlightSet } from './highlight-set.ts';
import type { OffsetMap } from './offset-map.ts';
import type { MarkKind, Span, ViewCode, ViewCoding } from './text-view-types.ts';
import { underlineLevels } from './underline-levels.ts';

interface Painted {
  /** Of the highlight it is part of. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly ranges: readonly StaticRange[];
}

/**
 * As long as there are no more codes in a text, each has a highlight and a rule of its own, so that a coding touches
 * nothing but its code's. The browser works out each rule for each paragraph: of thousands, those that look the same
 * share one.
 */
const MOST_CODES = 60;

/** Later ones are drawn over earlier ones. */
const MARK_ORDER: readonly MarkKind[] = ['search', 'cause', 'effect', 'pending'];

function priorityOf(name: string): number {
  if (isSelectedHighlight(name)) return 1;
  const mark = MARK_ORDER.findIndex(kind => markHighlight(kind) === name);
  return mark < 0 ? 0 : mark + 2;
}

/** How many views there have been. */
let views = 0;

/** Draws codings, marks and the selected coding as highlights over plain text. Knows nothing of the mouse. */
export class HighlightPainter {
  readonly #sheet = new CSSStyleSheet();
  readonly #highlights = new HighlightSet(priorityOf);
  readonly #painted = new Map<string, Painted>();
  #map: OffsetMap | null = null;
  #codes: ReadonlyMap<string, ViewCode> = new Map();
  #levels = new Map<string, number>();
  /** Of the codings; worked out anew when codes or underlines change, and not with each one chosen. */
  #rules: readonly string[] = [];
  /** The looks that a selected coding has had: they stay, since a sheet that changes restyles the page. */
  readonly #selectedRules = new Set<string>();
  #selected = '';
  #css = '';
  #isShared = false;

  /** Names are shared by all views of the page; the rules are the view's own, because a code may be lined otherwise in another text. */
  readonly #scope: string;

  constructor(root: HTMLElement) {
    views += 1;
    root.setAttribute('data-view', String(views));
    this.#scope = `[data-view="${views}"]`;
    document.adoptedStyleSheets.push(this.#sheet);
  }

  setMap(map: OffsetMap): void {
    this.#highlights.clear();
    this.#painted.clear();
    this.#levels.clear();
    this.#map = map;
  }

  setCodes(codes: ReadonlyMap<string, ViewCode>): void {
    this.#codes = codes;
    this.#rules = this.#codingRules();
    this.#writeRules();
  }

  /** Chooses underlines for all codings shown, on screen or not, so that scrolling does not move lines. */
  arrange(codings: Iterable<ViewCoding>): void {
    this.#levels = underlineLevels(codings, this.#levels);
    const isShared = this.#levels.size > MOST_CODES;
    if (isShared !== this.#isShared) for (const id of [...this.#painted.keys()]) this.#erase(id);
    this.#isShared = isShared;
    this.#rules = this.#codingRules();
    this.#writeRules();
  }

  /** Makes exactly these codings visible. Highlights of codes where nothing changed are left alone. */
  paint(codings: Iterable<ViewCoding>): void {
    const stale = new Set(this.#painted.keys());
    const fresh = new Map<string, ViewCoding[]>();
    for (const coding of codings) {
      stale.delete(coding.id);
      if (this.#isPainted(coding)) continue;
      this.#erase(coding.id);
      const name = this.#nameOf(coding.codeId);
      const same = fresh.get(name);
      if (same) same.push(coding);
      else fresh.set(name, [coding]);
    }
    for (const id of stale) this.#erase(id);
    for (const [name, group] of fresh) this.#draw(name, group);
  }

  /** Replaces all marks of one kind. */
  setMarks(kind: MarkKind, spans: readonly Span[]): void {
    const ranges = spans.flatMap(span => this.rangesOf(span));
    this.#highlights.replace(markHighlight(kind), ranges);
  }

  /** `span` may differ from the coding's own while an edge is being dragged. */
  setSelected(codeId: string | null, span: Span | null): void {
    this.#highlights.replace(this.#selected, []);
    if (codeId === null || span === null) return;
    const look = this.#lookOf(codeId);
    this.#selected = selectedHighlight(...look);
    this.#selectedRules.add(selectedRule(...look));
    this.#highlights.replace(this.#selected, this.rangesOf(span));
    this.#writeRules();
  }

  /** One range per paragraph: a range across paragraphs would colour the speakers' names too. */
  rangesOf(span: Span): StaticRange[] {
    const blocks = this.#map?.within(span.start, span.end) ?? [];
    return blocks.map(
      block =>
        new StaticRange({
          startContainer: block.node,
          startOffset: Math.max(span.start, block.start) - block.start,
          endContainer: block.node,
          endOffset: Math.min(span.end, block.end) - block.start,
        }),
    );
  }

  destroy(): void {
    this.#highlights.clear();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== this.#sheet);
  }

  #isPainted(coding: ViewCoding): boolean {
    const painted = this.#painted.get(coding.id);
    return (
      painted !== undefined &&
      painted.name === this.#nameOf(coding.codeId) &&
      painted.start === coding.start &&
      painted.end === coding.end
    );
  }

  #nameOf(codeId: string): string {
    return this.#isShared ? lookHighlight(...this.#lookOf(codeId)) : codeHighlight(codeId);
  }

  #lookOf(codeId: string): [color: string, look: number] {
    return [this.#codes.get(codeId)?.color ?? 'slate', lookOf(this.#levels.get(codeId) ?? 0)];
  }

  #draw(name: string, codings: readonly ViewCoding[]): void {
    const all: StaticRange[] = [];
    for (const coding of codings) {
      const ranges = this.rangesOf(coding);
      this.#painted.set(coding.id, { name, start: coding.start, end: coding.end, ranges });
      all.push(...ranges);
    }
    this.#highlights.add(name, all);
  }

  #erase(id: string): void {
    const painted = this.#painted.get(id);
    if (!painted) return;
    this.#highlights.remove(painted.name, painted.ranges);
    this.#painted.delete(id);
  }

  #codingRules(): string[] {
    if (this.#isShared) return sharedRules(this.#levels, codeId => this.#codes.get(codeId)?.color ?? 'slate');
    return [...this.#levels].flatMap(([id, level]) => {
      const code = this.#codes.get(id);
      return code ? [codeRule(code, level)] : [];
    });
  }

  #writeRules(): void {
    const rules = [...this.#rules, ...this.#selectedRules];
    const css = `${this.#scope} {\n${[...rules, MARK_RULES].join('\n')}\n}`;
    // Replacing the sheet restyles the page: worth it only when a rule is different.
    if (css === this.#css) return;
    this.#css = css;
    this.#sheet.replaceSync(css);
  }
}
