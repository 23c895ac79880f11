import { type AnyExtension, Extension } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { MentionNode } from './mention-node.ts';
import { HEADING_LEVELS, MENTION } from './story-doc.ts';

/** A quote that stands alone in its paragraph is set as a block. */
const LoneQuotes = Extension.create({
  name: 'loneQuotes',
  addProseMirrorPlugins() {
    const decorations = new Plugin({
      props: {
        decorations(state) {
          const found: Decoration[] = [];
          state.doc.forEach((node, offset) => {
            const only = node.childCount === 1 ? node.firstChild : null;
            if (node.type.name !== 'paragraph' || only?.type.name !== MENTION) return;
            if (only.attrs['kind'] !== 'quote') return;
            found.push(Decoration.node(offset, offset + node.nodeSize, { class: 'story__block' }));
          });
          return DecorationSet.create(state.doc, found);
        },
      },
    });
    return [decorations];
  },
});

/**
 * Undo inside the storyline is the editor's alone: a key that finds nothing left to undo must reach neither the browser's
 * own undo nor the project's, which would bring back what was just undone here.
 */
const OwnUndo = UndoRedo.extend({
  addKeyboardShortcuts() {
    const always = (command: () => boolean) => () => {
      command();
      return true;
    };
    const undo = always(() => this.editor.commands.undo());
    const redo = always(() => this.editor.commands.redo());
    return { 'Mod-z': undo, 'Mod-Z': undo, 'Shift-Mod-z': redo, 'Shift-Mod-Z': redo, 'Mod-y': redo };
  },
});

/** What a storyline may hold: no more than is stored and than the report prints. */
export function storyExtensions(): AnyExtension[] {
  return [
    Document,
    Paragraph,
    Text,
    Heading.configure({ levels: [HEADING_LEVELS.heading, HEADING_LEVELS.subheading] }),
    Blockquote.extend({ content: 'paragraph+' }),
    Bold,
    Italic,
    BulletList,
    OrderedList,
    ListItem.extend({ content: 'paragraph (bulletList | orderedList)*' }),
    ListKeymap,
    OwnUndo,
    MentionNode,
    LoneQuotes,
  ];
}
