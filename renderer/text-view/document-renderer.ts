import { type Block, OffsetMap } from './offset-map.ts';
import { type PlannedParagraph, planParagraphs } from './paragraph-plan.ts';
import { fitParts, TextPart } from './text-part.ts';
import type { TextDocument, TextTurn } from './text-view-types.ts';

/**
 * Draws the paragraphs of a document into `root` and gives the map between them and the text. Each paragraph
 * holds exactly one text node, so that highlights, find and copy work on plain text.
 */
export function renderDocument(root: HTMLElement, doc: TextDocument): OffsetMap {
  const fragment = document.createDocumentFragment();
  let part = new TextPart();
  const blocks = planParagraphs(doc).map((paragraph, index): Block => {
    const node = document.createTextNode(doc.text.slice(paragraph.start, paragraph.end));
    const element = paragraphElement(paragraph, node);
    if (part.isFull) part = new TextPart();
    if (part.isEmpty) fragment.append(part.element);
    part.add(element, node.length, estimateHeight(node.data, paragraph.opensTurn));
    const { number, start, end, turn } = paragraph;
    return { index, number, start, end, turn, part, element, node };
  });
  root.replaceChildren(fragment);
  return new OffsetMap(root, blocks);
}

/**
 * Hides the paragraphs that `keep` refuses. The first one kept of a turn shows the speaker, and one that
 * follows a gap is marked so, or a reader would take it for the next thing said.
 */
export function filterParagraphs(blocks: readonly Block[], keep: (block: Block) => boolean): void {
  let previous: Block | null = null;
  for (const block of blocks) {
    const hidden = !keep(block);
    block.element.hidden = hidden;
    if (hidden) continue;
    const gap = block.index > (previous ? previous.index + 1 : 0);
    block.element.classList.toggle('tv-after-gap', gap);
    showSpeaker(block, block.turn !== null && block.turn !== previous?.turn);
    previous = block;
  }
  fitParts(blocks);
}

function showSpeaker(block: Block, shown: boolean): void {
  const line = block.element.querySelector<HTMLElement>('.tv-speaker');
  if (line) line.hidden = !shown;
  else if (shown && block.turn) block.element.prepend(...speakerLine(block.turn));
}

function paragraphElement(paragraph: PlannedParagraph, node: Text): HTMLElement {
  const element = document.createElement('div');
  element.className = 'tv-paragraph';
  element.setAttribute('data-number', String(paragraph.number));
  if (paragraph.opensTurn && paragraph.turn) element.append(...speakerLine(paragraph.turn));
  const body = document.createElement('p');
  body.className = 'tv-body';
  const language = languageOf(node.data);
  if (language) body.lang = language;
  body.append(node);
  element.append(body);
  return element;
}

/** The line above a turn; none when neither speaker nor time is known. */
function speakerLine(turn: TextTurn): HTMLElement[] {
  if (!turn.speaker && turn.timeMs === null) return [];
  const line = document.createElement('div');
  line.className = 'tv-speaker';
  if (turn.speaker) line.append(textElement('tv-name', turn.speaker));
  if (turn.timeMs !== null) line.append(textElement('tv-time', formatTime(turn.timeMs)));
  return [line];
}

function textElement(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

function formatTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map(part => String(part).padStart(2, '0')).join(':');
}

/** Chinese without a mark is read by the wrong voice and, in a mixed text, drawn with Japanese shapes. */
function languageOf(text: string): string | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  return /\p{Script=Han}/u.test(text) ? 'zh-Hans' : null;
}

/** Height of a paragraph not yet laid out: keeps the scroll bar steady in a long text. */
function estimateHeight(text: string, speaker: boolean): number {
  const wide = text.match(/[\u2e80-\uffef]/g)?.length ?? 0;
  const lines = Math.max(1, Math.ceil((wide * 2.1 + (text.length - wide)) / 86));
  return lines * 27 + (speaker ? 20 : 0) + 16;
}
