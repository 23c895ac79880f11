import { Editor } from '@tiptap/core';
import { EditorState, NodeSelection, Selection } from '@tiptap/pm/state';
import i18next from 'i18next';
import type { StoryParagraph } from '../../../../shared/api/entities/storyline.ts';
import { MEMO_DRAG_TYPE } from '../../../memos/memo-desk.ts';
import { cleanHtml } from './clean-html.ts';
import { type DocNode, fromDoc, HEADING_LEVELS, MENTION, type MentionAttrs, toDoc } from './story-doc.ts';
import { storyExtensions } from './story-extensions.ts';
import {
  dismissTrigger,
  type OpenTrigger,
  type TriggerListener,
  triggerExtension,
} from './trigger-plugin.ts';

/** What the editor tells of. */
export interface StoryEditorEvents extends TriggerListener {
  /** The words changed, by the person who writes. */
  onEdit(): void;
  /** The caret was moved, and nothing else. */
  onCaret(): void;
  /** The words, the selection or what may be done changed. */
  onState(): void;
  onFocus(): void;
  onBlur(): void;
  /** A mention is selected, by click or caret; null when none is. */
  onMention(mention: { attrs: MentionAttrs; element: HTMLElement } | null): void;
  /** A memo was dropped at a position of the document. */
  onDropMemo(memoId: string, at: number): void;
  /** Enter on a selected mention. */
  onOpenMention(attrs: MentionAttrs): void;
}

export type BlockStyle = 'heading' | 'subheading' | 'quotation' | 'bullet' | 'number';

/** The storyline's editor: React mounts it and is told what happens, and otherwise leaves its content alone. */
export class StoryEditor {
  readonly #editor: Editor;
  readonly #events: StoryEditorEvents;

  constructor(element: HTMLElement, paragraphs: readonly StoryParagraph[], events: StoryEditorEvents) {
    this.#events = events;
    this.#editor = new Editor({
      element,
      // The content security policy allows no style elements; story.css carries the rules.
      injectCSS: false,
      extensions: [...storyExtensions(), triggerExtension(events)],
      content: toDoc(paragraphs),
      editorProps: {
        attributes: () => ({
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': i18next.t('selective.tabs.story'),
        }),
        transformPastedHTML: cleanHtml,
        handleKeyDown: (_, event) => this.#onKey(event),
        handleDrop: (_, event) => this.#onDrop(event),
      },
      onUpdate: () => events.onEdit(),
      onTransaction: ({ transaction }) => {
        if (transaction.selectionSet && !transaction.docChanged) events.onCaret();
        events.onState();
        this.#tellMention();
      },
      onFocus: () => events.onFocus(),
      onBlur: () => {
        events.onBlur();
        events.onMention(null);
      },
    });
  }

  /** The stored form of what stands in the editor. */
  read(): StoryParagraph[] {
    return fromDoc(this.#editor.getJSON() as DocNode);
  }

  /**
   * Shows a storyline that was changed elsewhere. The editor's own undo begins anew: what it would take back is no
   * longer what stands there.
   */
  take(paragraphs: readonly StoryParagraph[]): void {
    const { view, schema, state } = this.#editor;
    const doc = schema.nodeFromJSON(toDoc(paragraphs));
    const at = Math.min(state.selection.from, doc.content.size);
    const selection = Selection.near(doc.resolve(at));
    view.updateState(EditorState.create({ schema, doc, selection, plugins: state.plugins }));
    this.#events.onTrigger(null);
    this.#events.onState();
  }

  /** Which top-level block the caret is in: another one is another step of the history. */
  get block(): number {
    return this.#editor.state.selection.$from.index(0);
  }

  get element(): HTMLElement {
    return this.#editor.view.dom;
  }

  isOn(style: BlockStyle | 'strong' | 'emphasis'): boolean {
    const [name, attrs] = NODES[style];
    return this.#editor.isActive(name, attrs);
  }

  /** Nothing is written, not even a heading's sign. */
  get isEmpty(): boolean {
    const { doc } = this.#editor.state;
    return (
      doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.childCount === 0
    );
  }

  /** What the mention drawn in an element names; null where it is none of ours. */
  mentionAt(element: HTMLElement): MentionAttrs | null {
    const { view } = this.#editor;
    if (!view.dom.contains(element)) return null;
    const node = view.state.doc.nodeAt(view.posAtDOM(element, 0));
    return node?.type.name === MENTION ? (node.attrs as MentionAttrs) : null;
  }

  focus(where: 'start' | 'end' | null = null): void {
    this.#editor.commands.focus(where);
  }

  toggle(style: BlockStyle | 'strong' | 'emphasis'): void {
    const chain = this.#editor.chain().focus();
    if (style === 'strong') chain.toggleBold().run();
    else if (style === 'emphasis') chain.toggleItalic().run();
    else if (style === 'quotation') chain.toggleBlockquote().run();
    else if (style === 'bullet') chain.toggleBulletList().run();
    else if (style === 'number') chain.toggleOrderedList().run();
    else chain.toggleHeading({ level: HEADING_LEVELS[style] }).run();
  }

  /** Types a sign that opens a picker, as the keyboard would. */
  type(sign: string): void {
    const { to } = this.#editor.state.selection;
    this.#editor.chain().focus().setTextSelection(to).insertContent(sign).run();
  }

  /** Puts a mention in place of the sign and the words it was searched by. */
  choose(trigger: OpenTrigger, attrs: MentionAttrs): void {
    this.#editor
      .chain()
      .focus()
      .insertContentAt(trigger.range, { type: MENTION, attrs: { ...attrs } })
      .run();
  }

  /** Puts paragraphs after the block that a position lies in, the caret's where none is given. */
  insert(paragraphs: readonly StoryParagraph[], at = this.#editor.state.selection.to): void {
    const { doc } = this.#editor.state;
    const place = doc.resolve(Math.min(at, doc.content.size));
    const range = this.isEmpty
      ? { from: 0, to: doc.content.size }
      : place.depth === 0
        ? place.pos
        : place.after(1);
    this.#editor
      .chain()
      .focus()
      .insertContentAt(range, toDoc(paragraphs).content ?? [])
      .scrollIntoView()
      .run();
  }

  dismiss(): void {
    dismissTrigger(this.#editor);
  }

  /** Selects the first mention that fits and brings it into sight; false where there is none. */
  reveal(fits: (attrs: MentionAttrs) => boolean): boolean {
    let found: number | null = null;
    this.#editor.state.doc.descendants((node, position) => {
      if (found === null && node.type.name === MENTION && fits(node.attrs as MentionAttrs)) found = position;
      return found === null;
    });
    if (found === null) return false;
    this.#editor.chain().focus().setNodeSelection(found).scrollIntoView().run();
    return true;
  }

  destroy(): void {
    this.#editor.destroy();
  }

  #onDrop(event: DragEvent): boolean {
    const memoId = event.dataTransfer?.getData(MEMO_DRAG_TYPE) ?? '';
    if (memoId === '') return false;
    const { view, state } = this.#editor;
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? state.selection.to;
    event.preventDefault();
    this.#events.onDropMemo(memoId, at);
    return true;
  }

  #onKey(event: KeyboardEvent): boolean {
    const { selection } = this.#editor.state;
    if (event.key !== 'Enter' || !(selection instanceof NodeSelection)) return false;
    if (selection.node.type.name !== MENTION) return false;
    this.#events.onOpenMention(selection.node.attrs as MentionAttrs);
    return true;
  }

  #tellMention(): void {
    const { selection } = this.#editor.state;
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== MENTION) {
      this.#events.onMention(null);
      return;
    }
    const element = this.#editor.view.nodeDOM(selection.from);
    if (element instanceof HTMLElement)
      this.#events.onMention({ attrs: selection.node.attrs as MentionAttrs, element });
  }
}

const NODES = {
  strong: ['bold', {}],
  emphasis: ['italic', {}],
  heading: ['heading', { level: HEADING_LEVELS.heading }],
  subheading: ['heading', { level: HEADING_LEVELS.subheading }],
  quotation: ['blockquote', {}],
  bullet: ['bulletList', {}],
  number: ['orderedList', {}],
} as const;
