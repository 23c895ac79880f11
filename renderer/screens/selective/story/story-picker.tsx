import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { mentionOf, type PickerEntry } from './picker-entries.ts';
import { PickerOption } from './picker-option.tsx';
import type { StoryEditor } from './story-editor.ts';
import type { OpenTrigger } from './trigger-plugin.ts';
import { usePickerEntries } from './use-picker-entries.ts';
import '../../../components/popover.css';
import './story-picker.css';

interface StoryPickerProps {
  editor: StoryEditor;
  trigger: OpenTrigger | null;
  /** Takes the keys that the editor gets while the picker is open. */
  ref: Ref<PickerKeys>;
}

export interface PickerKeys {
  onKey(event: KeyboardEvent): boolean;
}

/** Offers codes, quotes or links for the words being typed. The focus and the typing stay in the text. */
export function StoryPicker({ editor, trigger, ref }: StoryPickerProps) {
  const { t } = useTranslation();
  const id = useId();
  const entries = usePickerEntries(trigger);
  const [picked, setPicked] = useState({ query: '', at: 0 });
  const query = trigger === null ? '' : `${trigger.kind} ${trigger.query}`;
  const count = entries?.length ?? 0;
  const at = picked.query === query ? Math.min(picked.at, count - 1) : 0;
  const active = entries?.[at];
  // Words that find nothing are prose: the picker stands aside, unless someone has only begun to type a name.
  const isShown = trigger !== null && (count > 0 || (entries !== null && !/\s/.test(trigger.query.trim())));
  const choose = (entry: PickerEntry | undefined) => {
    if (trigger && entry) editor.choose(trigger, mentionOf(entry));
  };
  const step = (by: number) => setPicked({ query, at: (at + by + count) % count });
  useImperativeHandle(ref, () => ({
    onKey: event => {
      if (!isShown || count === 0 || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === 'ArrowDown') step(1);
      else if (event.key === 'ArrowUp') step(-1);
      else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) choose(active);
      else return false;
      return true;
    },
  }));
  useActiveOption(editor, isShown && count > 0 ? id : null, active && `${id}-${active.key}`);
  const anchor = useAnchor(trigger);
  return (
    <>
      <span ref={anchor} aria-hidden="true" className="story-picker__anchor" />
      <Popover
        isNonModal
        isOpen={isShown}
        triggerRef={anchor}
        placement="bottom start"
        offset={4}
        className="popover story-picker"
        onOpenChange={isOpen => {
          if (!isOpen) editor.dismiss();
        }}
      >
        {trigger && (
          <>
            <PickerList
              id={id}
              label={t(`selective.story.pick.${trigger.kind}`)}
              entries={entries ?? []}
              active={at}
              onPoint={index => setPicked({ query, at: index })}
              onChoose={choose}
            />
            <p className="story-picker__foot">{t(`selective.story.hint.${trigger.kind}`)}</p>
          </>
        )}
      </Popover>
    </>
  );
}

interface PickerListProps {
  id: string;
  label: string;
  entries: readonly PickerEntry[];
  active: number;
  onPoint(index: number): void;
  onChoose(entry: PickerEntry): void;
}

function PickerList({ id, label, entries, active, onPoint, onChoose }: PickerListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the arrows came to is brought into sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (entries.length === 0) return <p className="story-picker__none muted">{t('common.noMatch')}</p>;
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className="story-picker__list">
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the editor has the keys
        <div
          key={entry.key}
          id={`${id}-${entry.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes('story-picker__option', index === active && 'story-picker__option--active')}
          onPointerMove={() => onPoint(index)}
          // Keeps the focus in the text.
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(entry)}
        >
          <PickerOption entry={entry} />
        </div>
      ))}
    </div>
  );
}

/** Tells assistive technology which option the arrows are at, while the focus stays in the text. */
function useActiveOption(editor: StoryEditor, listId: string | null, optionId: string | undefined): void {
  useEffect(() => {
    const { element } = editor;
    const put = (name: string, value: string | null | undefined) =>
      value ? element.setAttribute(name, value) : element.removeAttribute(name);
    put('aria-controls', listId);
    put('aria-activedescendant', listId && optionId);
  }, [editor, listId, optionId]);
}

/** An element at the sign that opened the picker, for the popover to stand by. */
function useAnchor(trigger: OpenTrigger | null) {
  const anchor = useRef<HTMLSpanElement>(null);
  const rect = trigger?.rect;
  useEffect(() => {
    if (!anchor.current || !rect) return;
    Object.assign(anchor.current.style, {
      left: `${rect.left}px`,
      top: `${rect.top}px`,
      height: `${rect.height}px`,
    });
  }, [rect]);
  return anchor;
}
