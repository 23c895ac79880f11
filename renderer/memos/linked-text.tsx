import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoLink } from '../../shared/memos/memo-links.ts';
import { classes } from '../components/classes.ts';
import { ColorDot } from '../components/color-dot.tsx';
import { Icon } from '../components/icon.tsx';
import { type LinkTrigger, linkTrigger, putLink } from './link-trigger.ts';
import { type LinkEntry, useLinkEntries } from './use-link-entries.ts';
import '../components/text-in-place.css';
import './linked-text.css';

interface LinkedTextProps {
  memoId: string;
  label: string;
  value: string;
  onChange(value: string, isComposing?: boolean): void;
  onBlur(): void;
  nameFor(link: MemoLink, name: string): string;
  area: RefObject<HTMLTextAreaElement | null>;
  className?: string | undefined;
}

/** The text of a memo while it is written: `[[` or `@` offers what may be linked to. */
export function LinkedText(props: LinkedTextProps) {
  const { memoId, label, value, onChange, onBlur, nameFor, area, className } = props;
  const id = useId();
  const [trigger, setTrigger] = useState<LinkTrigger | null>(null);
  const [at, setAt] = useState(0);
  const entries = useLinkEntries(trigger?.query ?? null, memoId);
  const isShown = trigger !== null && entries.length > 0;
  const active = entries[Math.min(at, entries.length - 1)];
  const look = (field: HTMLTextAreaElement) => {
    const next = field.selectionStart === field.selectionEnd ? field.selectionStart : null;
    setTrigger(next === null ? null : linkTrigger(field.value.slice(0, next)));
    setAt(0);
  };
  const choose = (entry: LinkEntry | undefined) => {
    const field = area.current;
    if (!field || !trigger || !entry) return;
    const name = nameFor(entry.link, entry.name);
    const put = putLink(field.value, trigger, field.selectionStart, name);
    onChange(put.text);
    setTrigger(null);
    // The field has the text only once it is drawn.
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(put.caret, put.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isShown || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % entries.length);
    else if (event.key === 'ArrowUp') setAt((at + entries.length - 1) % entries.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(active);
    else if (event.key === 'Escape') setTrigger(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="linked-text">
      <textarea
        ref={area}
        className={classes('text-in-place', className)}
        aria-label={label}
        rows={2}
        value={value}
        onChange={event => {
          const isComposing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
          onChange(event.target.value, isComposing);
          look(event.target);
        }}
        onCompositionEnd={event => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onClick={event => look(event.currentTarget)}
        onBlur={() => {
          setTrigger(null);
          onBlur();
        }}
        {...(isShown && active
          ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${active.key}` }
          : {})}
      />
      {isShown && <Entries id={id} entries={entries} active={active} onPoint={setAt} onChoose={choose} />}
    </div>
  );
}

interface EntriesProps {
  id: string;
  entries: readonly LinkEntry[];
  active: LinkEntry | undefined;
  onPoint(index: number): void;
  onChoose(entry: LinkEntry): void;
}

function Entries({ id, entries, active, onPoint, onChoose }: EntriesProps) {
  const { t } = useTranslation();
  return (
    <div id={id} role="listbox" aria-label={t('memos.linkTo')} className="popover linked-text__list">
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={entry.key}
          id={`${id}-${entry.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={entry === active}
          className={classes('linked-text__option', entry === active && 'linked-text__option--active')}
          onPointerMove={() => onPoint(index)}
          // Keeps the focus in the text.
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(entry)}
        >
          {entry.color && <ColorDot color={entry.color} />}
          {entry.link.kind === 'memo' && <Icon name="memo" size={12} />}
          <span className="ellipsis">{entry.name}</span>
          <span className="push muted small ellipsis">{entry.detail}</span>
        </div>
      ))}
    </div>
  );
}
