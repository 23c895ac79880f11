import { type Editor, Extension, type Range } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { exitSuggestion, Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { findTrigger, type TriggerKind } from './find-trigger.ts';

/** A mention that is being typed, and where on the screen. */
export interface OpenTrigger {
  kind: TriggerKind;
  query: string;
  range: Range;
  /** The place of the first typed sign, in the window. */
  rect: DOMRect | null;
}

export interface TriggerListener {
  onTrigger(trigger: OpenTrigger | null): void;
  /** A key while a trigger is open; true where it was taken. */
  onKey(event: KeyboardEvent): boolean;
}

const KEY = new PluginKey('story-trigger');

const KIND_OF: Readonly<Record<string, TriggerKind>> = { '@': 'code', '-': 'link', '→': 'link' };

/** Closes the picker and leaves the typed words as words. */
export function dismissTrigger(editor: Editor): void {
  exitSuggestion(editor.view, KEY);
}

/** Watches the words before the caret for the signs that open a picker. */
export function triggerExtension(listener: TriggerListener) {
  const tell = (props: SuggestionProps) =>
    listener.onTrigger({
      kind: KIND_OF[props.text[0] ?? ''] ?? 'quote',
      query: props.query,
      range: props.range,
      rect: props.clientRect?.() ?? null,
    });
  return Extension.create({
    name: 'storyTrigger',
    addProseMirrorPlugins() {
      return [
        Suggestion({
          editor: this.editor,
          pluginKey: KEY,
          decorationClass: 'story__trigger',
          findSuggestionMatch: ({ $position }) => {
            const before = $position.parent.textBetween(0, $position.parentOffset, null, '\ufffc');
            const trigger = findTrigger(before);
            if (!trigger) return null;
            const from = $position.start() + trigger.start;
            const text = before.slice(trigger.start);
            return { range: { from, to: $position.pos }, query: trigger.query, text };
          },
          // A new sign opens the picker anew, also where an earlier one was sent away.
          shouldResetDismissed: ({ match, range }) => match.range.from !== range.from,
          render: () => ({
            onStart: tell,
            onUpdate: tell,
            onExit: () => listener.onTrigger(null),
            onKeyDown: ({ event }) => listener.onKey(event),
          }),
        }),
      ];
    },
  });
}
