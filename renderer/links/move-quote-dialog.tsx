import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { EvidenceRow } from '../components/evidence-parts.ts';
import { FormDialog } from '../components/form-dialog.tsx';
import { LinkName } from '../components/link-name.tsx';
import { QuoteText } from '../components/quote-card.tsx';
import { TextField } from '../components/text-field.tsx';
import { findByName } from '../names/match-name.ts';
import { useRowMap, useRows } from '../state/mirror.ts';
import { moveEvidence } from './link-actions.ts';

/** So many links are looked through; the rest is found by name. */
const MOST = 60;

/** Chooses the link that a quote belongs to; links that share an end with its own come first. */
export function MoveQuoteDialog({ row, onClose }: { row: EvidenceRow; onClose(): void }) {
  const { t } = useTranslation();
  const links = useRows('link');
  const codes = useRowMap('code');
  const [typed, setTyped] = useState('');
  const [linkId, setLinkId] = useState<string | null>(null);
  const name = (id: string) => codes.get(id)?.name ?? '';
  const ends = new Set([row.fromId, row.toId]);
  const nearness = (link: { fromId: string; toId: string }) =>
    Number(ends.has(link.fromId)) + Number(ends.has(link.toId));
  const others = links
    .filter(link => link.id !== row.linkId)
    .toSorted((a, b) => nearness(b) - nearness(a))
    .map(link => ({ ...link, name: `${name(link.fromId)} → ${name(link.toId)}` }));
  const shown = (typed === '' ? others : findByName(others, link => link.name, typed)).slice(0, MOST);
  return (
    <FormDialog
      title={t('links.quote.moveTitle')}
      size="medium"
      canSave={linkId !== null}
      saveLabel={t('links.quote.moveTitle')}
      onClose={onClose}
      onSave={async () => linkId !== null && moveEvidence(row, linkId)}
    >
      <p className="links__passage">
        <QuoteText quote={row} />
      </p>
      <TextField label={t('common.search')} value={typed} onChange={setTyped} autoFocus />
      <ListBox
        className="links__choice"
        aria-label={t('links.quote.moveTo')}
        items={shown}
        selectionMode="single"
        selectedKeys={linkId === null ? [] : [linkId]}
        onSelectionChange={keys => setLinkId(keys === 'all' ? null : String([...keys][0] ?? '') || null)}
        renderEmptyState={() => <p className="muted">{t('links.quote.noOther')}</p>}
      >
        {link => (
          <ListBoxItem id={link.id} className="menu__item" textValue={link.name}>
            <LinkName fromId={link.fromId} toId={link.toId} polarity={link.polarity} />
          </ListBoxItem>
        )}
      </ListBox>
    </FormDialog>
  );
}
