import type { TFunction } from 'i18next';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LifeEvent } from '../../shared/api/entities/history.ts';
import { useFormats } from '../i18n/format.ts';
import { useRow } from '../state/mirror.ts';
import { goToStep } from './go-to-step.ts';
import { askForEvents, closeLife, useLife } from './life-store.ts';

interface LifeRow {
  readonly id: string;
  readonly event: LifeEvent;
}

const ROW_HEIGHT = 48;
/** The next events are asked for this many rows before the end is in sight. */
const AHEAD = 30;

export function LifeList() {
  const { t } = useTranslation();
  const { subject, events, total } = useLife();
  const rows = events.map((event, index): LifeRow => ({ id: `${total - index}`, event }));
  return (
    <div
      className="life__box"
      style={{ height: `min(${rows.length * ROW_HEIGHT + 2}px, 52vh)` }}
      onScrollCapture={({ target }) => {
        const { scrollHeight, scrollTop, clientHeight } = target as HTMLElement;
        if (scrollHeight - scrollTop - clientHeight < AHEAD * ROW_HEIGHT) void askForEvents();
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT }}>
        <GridList
          className="life__list"
          aria-label={t('life.events')}
          items={rows}
          onAction={key => {
            const row = rows.find(each => each.id === key);
            if (!row) return;
            closeLife();
            void goToStep(row.event.step);
          }}
        >
          {({ id, event }) => <EventRow id={id} event={event} of={subject?.of ?? 'code'} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function EventRow({ id, event, of }: { id: string; event: LifeEvent; of: 'code' | 'coding' }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const coder = useRow('coder', event.coderId);
  const what = eventName(t, event, of);
  const label = event.by === 'do' ? what : t(`life.by.${event.by}`, { what });
  const [from, to] = shownWords(t, event);
  return (
    <GridListItem id={id} className="life__event" textValue={[label, from, to].filter(Boolean).join(' · ')}>
      <div className="life__lines">
        <span className="life__what">
          <b>{label}</b>
          {from !== '' && <Words text={from} label={t('life.before')} isOver={to !== ''} />}
          {from !== '' && to !== '' && <span aria-hidden="true">→</span>}
          {to !== '' && <Words text={to} label={t('life.after')} isOver={false} />}
        </span>
        <span className="life__who">
          {coder && <span>{coder.name}</span>}
          <time dateTime={new Date(event.at).toISOString()}>{formats.dateTime(event.at)}</time>
        </span>
      </div>
    </GridListItem>
  );
}

function eventName(t: TFunction, { kind, count }: LifeEvent, of: 'code' | 'coding'): string {
  const isOwn = kind === 'made' || kind === 'property' || kind === 'notProperty';
  return of === 'coding' && isOwn ? t(`life.ofCoding.${kind}`) : t(`life.what.${kind}`, { count });
}

/** `isOver`: what took its place stands beside it. */
function Words({ text, label, isOver }: { text: string; label: string; isOver: boolean }) {
  return (
    <span className="ellipsis" title={text}>
      <span className="visually-hidden">{label} </span>
      {isOver ? <span className="muted">{text}</span> : text}
    </span>
  );
}

/** Colours and levels by their names, and a place at the top by words for it. */
function shownWords(t: TFunction, { kind, from, to }: LifeEvent): [from: string, to: string] {
  const named = (words: string): string => {
    if (kind === 'recoloured') return t(`common.colors.${words as 'green'}`);
    if (kind === 'level') return t(`common.kinds.${words as 'concept'}`);
    return kind === 'moved' && words === '' ? t('life.top') : words;
  };
  return [named(from), named(to)];
}
