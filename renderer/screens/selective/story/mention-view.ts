import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { hue } from '../../../components/color-dot.tsx';
import { MENTION, type MentionAttrs } from './story-doc.ts';
import { type MentionFacts, type MentionWords, storyFacts } from './story-facts.ts';

/** The element of a mention, by which pointer and caret find it. */
export const MENTION_SELECTOR = '[data-mention]';

/** Draws a mention in the text: from its id, and again whenever what it names changes. */
export class MentionView implements NodeView {
  readonly dom = document.createElement('span');
  #attrs: MentionAttrs;
  readonly #stop: () => void;

  constructor(node: Node) {
    this.#attrs = node.attrs as MentionAttrs;
    this.dom.dataset['mention'] = this.#attrs.kind;
    this.dom.contentEditable = 'false';
    this.#draw();
    this.#stop = storyFacts.subscribe(() => this.#draw());
  }

  update(node: Node): boolean {
    if (node.type.name !== MENTION || node.attrs['kind'] !== this.#attrs.kind) return false;
    this.#attrs = node.attrs as MentionAttrs;
    this.#draw();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stop();
  }

  #draw(): void {
    const { of, words } = storyFacts.getState();
    const facts = of(this.#attrs);
    const drawn = drawMention(this.#attrs, facts, words);
    if (this.dom.firstElementChild?.isEqualNode(drawn)) return;
    this.dom.replaceChildren(drawn);
  }
}

function drawMention(attrs: MentionAttrs, facts: MentionFacts | null, words: MentionWords): HTMLElement {
  if (facts === null) return element('span', 'story__pending', '…');
  switch (facts.kind) {
    case 'code': {
      const code = element('span', 'story__code', facts.name);
      code.style.setProperty('--c', hue(facts.color));
      return code;
    }
    case 'citation':
      return drawCitation(facts, words);
    case 'quote':
      return drawQuote(facts, words);
    case 'gone':
      return element('s', 'story__gone', words.gone(attrs.kind));
  }
}

function drawCitation(facts: Extract<MentionFacts, { kind: 'citation' }>, words: MentionWords): HTMLElement {
  const { citations, propositions, contested } = facts;
  const cite = element('sup', 'story__cite');
  if (citations === 0) cite.classList.add('story__cite--none');
  const numbers = propositions.map(number => `P${number}`).join(' ');
  const count = citations ?? '…';
  const shown = numbers === '' ? `→ ${count}` : `${numbers} · ${count}`;
  const mark = element('span', '', contested ? `${shown} ±` : shown);
  mark.setAttribute('aria-hidden', 'true');
  const spoken = [`${facts.from} → ${facts.to}`, words.quotes(citations ?? 0), contested && words.contested];
  cite.append(mark, element('span', 'visually-hidden', spoken.filter(Boolean).join(', ')));
  return cite;
}

function drawQuote(facts: Extract<MentionFacts, { kind: 'quote' }>, words: MentionWords): HTMLElement {
  const { quote, site } = facts;
  const whole = element('span', 'story__quote');
  const place = [site, words.paragraph(quote.paragraph)].filter(part => part !== '').join(' · ');
  whole.append(
    element('q', 'story__words', quote.quote),
    element('span', 'story__who', quote.participantCode ?? quote.sourceTitle),
    element('span', 'story__where', ` · ${place}`),
  );
  return whole;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
