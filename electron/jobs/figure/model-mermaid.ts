import type { NamedArrow, NamedFactor, NamedModel } from './named-model.ts';

/** What Mermaid or the Markdown in its labels could take for their own: all of ASCII but letters, digits, space, comma. */
const RESERVED = /[!-+\--/:-@[-`{-~]/gu;

/** Begins of what Mermaid looks for when entities are text again: formulas, icons, and its own marks for entities. */
const FOUND_LATER = /\$(?=\$)|:(?=fa-)|ﬂ(?=°)|¶(?=ß)/gu;

/** Seen by no reader, and enough to break a pattern. */
const WORD_JOINER = '\u2060';

/** A quoted label; what is reserved stands as an entity code (Mermaid documentation, "Entity codes to escape"). */
function quoted(text: string): string {
  const plain = text
    .replace(FOUND_LATER, begin => `${begin}${WORD_JOINER}`)
    .replace(RESERVED, character => `#${character.codePointAt(0)};`);
  return `"${plain.replaceAll('\n', '<br/>')}"`;
}

function node({ id, name, translation, below }: NamedFactor): string {
  const lines = [name, translation, below].filter(line => line !== '');
  return `  ${id}[${quoted(lines.join('\n'))}]`;
}

function style({ id, kind, color }: NamedFactor): string {
  const [fill, ink] = kind === 'core' ? [color, '#ffffff'] : ['#ffffff', '#000000'];
  return `  style ${id} fill:${fill},stroke:${color},stroke-width:2px,color:${ink}`;
}

function edge({ from, to, label, contested }: NamedArrow): string {
  return `  ${from} ${contested ? '-.->' : '-->'}|${quoted(label)}| ${to}`;
}

/** Links that no quote states yet. */
const dots = ({ citations }: NamedArrow) => (citations === 0 ? ',stroke-dasharray:2 4' : '');

/** What the drawing has no room for, in a comment. Names stay out of comments: they could end or begin a directive. */
function numbers(arrow: NamedArrow): string {
  const { from, to, sign, citations, sources, sites, contested } = arrow;
  return `  %% ${from} to ${to}: sign ${sign}, citations ${citations}, sources ${sources}, sites ${sites}, contested ${contested}`;
}

function kindOf({ id, kind, codings }: NamedFactor): string {
  return `  %% ${id}: ${kind}, codings ${codings}`;
}

/**
 * The model as a Mermaid flowchart, for Markdown pages and wikis that draw it. Colours are those of the figure, lines
 * grow with citations, contested links are dashed, links that no quote states yet are dotted.
 */
export function modelMermaid(model: NamedModel): string {
  const { factors, arrows } = model;
  const lines = [
    '---',
    // A JSON string is a YAML string as well.
    `title: ${JSON.stringify(model.title.replaceAll('\n', ' '))}`,
    '---',
    'flowchart LR',
    ...factors.flatMap(factor => [kindOf(factor), node(factor)]),
    ...arrows.flatMap(arrow => [numbers(arrow), edge(arrow)]),
    ...factors.map(style),
    ...arrows.map((arrow, index) => `  linkStyle ${index} stroke-width:${arrow.width}px${dots(arrow)}`),
  ];
  return `${lines.join('\n')}\n`;
}
