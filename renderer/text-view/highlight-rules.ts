import { codeHighlight, lookHighlight, markHighlight, selectedHighlight } from './highlight-names.ts';
import type { ViewCode } from './text-view-types.ts';
import { SOLID_LEVELS } from './underline-levels.ts';

const FIRST_OFFSET = 3;
const STEP = 3;

/** How far below the baseline an underline of a level lies, in pixels. */
const underlineOffset = (level: number): number => FIRST_OFFSET + (level % SOLID_LEVELS) * STEP;

/**
 * Only paragraphs' words are matched: a rule for every element would give each of them a style per code, and
 * the words of paragraphs off screen are not styled at all.
 */
function rule(name: string, declarations: string): string {
  return `.tv-body::highlight(${CSS.escape(name)}) { ${declarations} }`;
}

/** Tints add up where codings overlap; each is of a colour on which words can be read, and so is what they add up to. */
function tint(color: string, strength: string): string {
  const wash = `color-mix(in srgb, ${color} var(--tv-wash), var(--paper))`;
  return `background-color: color-mix(in srgb, ${wash} ${strength}, transparent);`;
}

function underline(color: string, style: string, offset: number): string {
  return `text-decoration: underline ${style} ${color}; text-underline-offset: ${offset}px;`;
}

/** A colour name becomes part of a style sheet, so anything that is not a plain word is left out. */
function colorVariable(color: string): string {
  return /^[a-z]+$/.test(color) ? `var(--c-${color})` : 'var(--c-slate)';
}

/** More codes over one word than lines that fit: from the fourth on they share a height but are dotted. */
function lineStyle(level: number): string {
  return level < SOLID_LEVELS ? '2px solid' : '2px dotted';
}

function codingRule(name: string, code: Pick<ViewCode, 'color'>, level: number): string {
  const color = colorVariable(code.color);
  return rule(
    name,
    tint(color, 'var(--tv-tint)') + underline(color, lineStyle(level), underlineOffset(level)),
  );
}

export const codeRule = (code: ViewCode, level: number): string =>
  codingRule(codeHighlight(code.id), code, level);

/** The underlines that can be told apart: two levels with the same number look the same. */
export const lookOf = (level: number): number =>
  level < SOLID_LEVELS ? level : SOLID_LEVELS + (level % SOLID_LEVELS);

const lookRule = (color: string, look: number): string =>
  codingRule(lookHighlight(color, look), { color }, look);

/** A rule for each look that is in use, in one order, so that the sheet stays the same as long as no look is new. */
export function sharedRules(
  levels: ReadonlyMap<string, number>,
  colorOf: (codeId: string) => string,
): string[] {
  const looks = new Map<string, Set<number>>();
  for (const [codeId, level] of levels) {
    const color = colorOf(codeId);
    const known = looks.get(color) ?? new Set();
    looks.set(color, known.add(lookOf(level)));
  }
  return [...looks].flatMap(([color, of]) => [...of].map(look => lookRule(color, look))).sort();
}

/** Of the coding that is worked on, where its code has this look. */
export function selectedRule(name: string, look: number): string {
  const color = colorVariable(name);
  return rule(
    selectedHighlight(name, look),
    tint(color, 'var(--tv-tint-selected)') + underline(color, '3px solid', underlineOffset(look)),
  );
}

/** Cause and effect differ by the shape of the line as well as by hue. */
export const MARK_RULES = [
  rule(markHighlight('search'), tint('var(--c-amber)', 'var(--tv-tint-search)')),
  rule(
    markHighlight('cause'),
    tint('var(--c-blue)', 'var(--tv-tint-selected)') + underline('var(--c-blue)', '2px dashed', 4),
  ),
  rule(
    markHighlight('effect'),
    tint('var(--c-green)', 'var(--tv-tint-selected)') + underline('var(--c-green)', '1px double', 4),
  ),
  rule(markHighlight('pending'), tint('var(--accent)', 'var(--tv-tint-pending)')),
].join('\n');
