import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { Announcer } from '../../../components/announcer.tsx';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { Select } from '../../../components/select.tsx';
import { useRows } from '../../../state/mirror.ts';
import { useRemembered } from '../../../state/remembered.ts';
import { useStatus } from '../../../state/status.ts';
import { addNote } from './sampling-actions.ts';
import { SamplingEntry } from './sampling-entry.tsx';
import { useAllTieItems } from './tie-groups.ts';
import './sampling-log.css';

const SHOWN = ['open', 'done', 'all'] as const;
type Shown = (typeof SHOWN)[number];
const ORDERS = ['newest', 'oldest', 'doneLast'] as const;
type Order = (typeof ORDERS)[number];
type Note = Row<'samplingNote'>;

/** The log of theoretical sampling: questions that are open, whom to ask next, and what that changed. */
export function SamplingLog() {
  const { t } = useTranslation();
  const notes = useRows('samplingNote');
  const [shown, setShown] = useRemembered<Shown>('sources.sampling.shown', SHOWN, 'open');
  const [order, setOrder] = useRemembered<Order>('sources.sampling.order', ORDERS, 'newest');
  const items = useAllTieItems();
  const [fresh, setFresh] = useState<string | null>(null);
  const open = notes.filter(note => note.doneAt === null).length;
  const visible = arranged(notes, shown, order);
  useStatus(notes.length > 0 ? [t('sampling.at', { open, total: notes.length })] : []);
  const add = async () => {
    const made = await addNote();
    if (made === undefined) return;
    if (shown === 'done') setShown('open');
    setFresh(made);
  };
  return (
    <>
      <div className="toolbar">
        <Segmented
          label={t('sampling.show')}
          options={SHOWN.map(id => ({ id, label: t(`sampling.shown.${id}`) }))}
          value={shown}
          onChange={setShown}
        />
        <Select
          hideLabel
          label={t('sampling.order')}
          options={ORDERS.map(id => ({ id, label: t(`sampling.orders.${id}`) }))}
          value={order}
          onChange={setOrder}
        />
        <span className="push" />
        <Button icon="plus" variant="primary" onPress={() => void add()}>
          {t('sampling.add')}
        </Button>
      </div>
      {visible.length === 0 ? (
        <EmptyState title={t(`sampling.empty.${shown}`)} hint={t('sampling.emptyHint')} />
      ) : (
        <section className="sampling-log" aria-label={t('sampling.title')}>
          {visible.map(note => (
            <SamplingEntry key={note.id} note={note} isFresh={note.id === fresh} items={items} />
          ))}
        </section>
      )}
      <Announcer />
    </>
  );
}

function arranged(notes: readonly Note[], shown: Shown, order: Order): readonly Note[] {
  const direction = order === 'oldest' ? 1 : -1;
  return notes
    .filter(note => shown === 'all' || (note.doneAt !== null) === (shown === 'done'))
    .toSorted((a, b) =>
      order === 'doneLast'
        ? (b.doneAt ?? Number.MAX_SAFE_INTEGER) - (a.doneAt ?? Number.MAX_SAFE_INTEGER)
        : direction * (a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    );
}
