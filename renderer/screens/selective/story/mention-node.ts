import { mergeAttributes, Node } from '@tiptap/core';
import { MentionView } from './mention-view.ts';
import { MENTION, type MentionAttrs } from './story-doc.ts';
import { storyFacts } from './story-facts.ts';

const KINDS: readonly string[] = ['code', 'link', 'relation', 'quote'] satisfies MentionAttrs['kind'][];
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is pasted from elsewhere may say anything; only a mention that can be stored is taken for one. */
function isMention(element: HTMLElement): boolean {
  const kind = element.dataset['mention'] ?? '';
  if (!KINDS.includes(kind) || !ID.test(element.dataset['id'] ?? '')) return false;
  return kind !== 'relation' || ID.test(element.dataset['to'] ?? '');
}

/** A mention in the text: one thing for the caret, shown from what it names. */
export const MentionNode = Node.create({
  name: MENTION,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  marks: '',

  addAttributes() {
    const kept = (name: keyof MentionAttrs, attribute: string) => ({
      parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
      renderHTML: (attrs: Record<string, unknown>) => (attrs[name] ? { [attribute]: attrs[name] } : {}),
    });
    return {
      kind: { default: 'code', ...kept('kind', 'data-mention') },
      id: { default: '', ...kept('id', 'data-id') },
      toId: { default: null, ...kept('toId', 'data-to') },
    };
  },

  parseHTML() {
    return [{ tag: 'span[data-mention]', getAttrs: element => (isMention(element) ? null : false) }];
  },

  renderHTML({ node, HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes), mentionText(node.attrs as MentionAttrs)];
  },

  renderText: ({ node }) => mentionText(node.attrs as MentionAttrs),

  addNodeView() {
    return ({ node }) => new MentionView(node);
  },
});

/** A mention as plain words, for copying into another program. */
function mentionText(attrs: MentionAttrs): string {
  const facts = storyFacts.getState().of(attrs);
  if (facts?.kind === 'code') return facts.name;
  if (facts?.kind === 'quote') return `“${facts.quote.quote}”`;
  return facts?.kind === 'citation' ? ` (${facts.from} → ${facts.to})` : '';
}
