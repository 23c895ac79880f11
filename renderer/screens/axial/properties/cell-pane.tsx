import i18next from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SamplingTarget } from '../../../../shared/api/methods/sampling-methods.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { api } from '../../../api/api.ts';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Pane, PaneBlock } from '../../../components/pane.tsx';
import { valueText } from '../../../components/property/property-words.ts';
import { QuoteCard } from '../../../components/quote-card.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { useRow } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { attempt } from '../../../state/toasts.ts';
import { gapsOf } from './grid-words.ts';
import { setProperties } from './properties-store.ts';
import { useGrid } from './use-grid.ts';
import { type By, useBy, useCaseName } from './use-shown.ts';

interface CellPaneProps {
  property: Row<'property'>;
  caseId: string | null;
}

/** The quotes of one case on a property, those not placed yet, and what is missing. */
export function CellPane({ property, caseId }: CellPaneProps) {
  const { t } = useTranslation();
  const [, by] = useBy();
  const name = useCaseName(by)(caseId);
  const title = t('properties.quotes.title', { property: property.name, case: name });
  const back = (
    <IconButton
      icon="close"
      label={t('properties.quotes.back')}
      onPress={() => setProperties({ cell: null })}
    />
  );
  return (
    <Pane title={title} titleStyle="name" label={title} tools={back}>
      <Gaps property={property} caseId={caseId} name={name} />
      <Quotes property={property} caseId={caseId} placed />
      <Quotes property={property} caseId={caseId} placed={false} />
    </Pane>
  );
}

function Gaps({ property, caseId, name }: CellPaneProps & { name: string }) {
  const { t } = useTranslation();
  const [, by] = useBy();
  const grid = useGrid(by);
  const formats = useFormats();
  const category = useRow('code', property.codeId)?.name ?? '';
  const cell = grid?.rows.find(row => row.caseId === caseId)?.cells[grid.propertyIds.indexOf(property.id)];
  if (!cell) return null;
  const gaps = gapsOf(t, property, cell, { category, case: name });
  return (
    <PaneBlock title={t('properties.gaps.title')}>
      {gaps.length === 0 && <p className="muted">{t('properties.gaps.none')}</p>}
      <ul className="property-gaps">
        {gaps.map(gap => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
      {gaps.length > 0 && (
        <Button
          className="property-gaps__note"
          icon="memo"
          onPress={() =>
            void note(
              { property: property.name, category, case: name },
              formats.list(gaps),
              tiesOf(property.codeId, by, caseId),
            )
          }
        >
          {t('properties.gaps.note')}
        </Button>
      )}
    </PaneBlock>
  );
}

/** The category raised the question; its case is whom to ask next, unless it is a source, which says no more. */
function tiesOf(codeId: string, by: By, caseId: string | null): SamplingTarget[] {
  const raised: SamplingTarget = { targetKind: 'code', targetId: codeId };
  return caseId === null || by === 'source' ? [raised] : [raised, { targetKind: by, targetId: caseId }];
}

/** Notes a gap as a reason to ask further. */
async function note(
  names: { property: string; category: string; case: string },
  gap: string,
  ties: SamplingTarget[],
): Promise<void> {
  const done = await attempt(() =>
    api.call('sampling.create', {
      question: i18next.t('properties.gaps.question', names),
      gap,
      next: i18next.t('properties.gaps.next', names),
      ties,
    }),
  );
  if (done !== undefined) tellStep(i18next.t('properties.gaps.noted'), 'done');
}

const PAGE = 20;

function Quotes({ property, caseId, placed }: CellPaneProps & { placed: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [, by] = useBy();
  const [limit, setLimit] = useState(PAGE);
  const asked = { propertyId: property.id, placed, case: { by, id: caseId }, limit };
  const tables = ['propertyPlacement', 'coding', 'code', 'source', 'sourceParticipant'] as const;
  const page = useQuery('properties.list', asked, { tables }).data;
  if (!page || (!placed && page.total === 0)) return null;
  const count = <span className="muted small tabular">{formats.number(page.total)}</span>;
  const title = placed ? property.name : t('properties.quotes.missing');
  return (
    <PaneBlock title={title} tools={count}>
      {page.total === 0 && <p className="muted">{t('properties.quotes.none')}</p>}
      <div className="property-quotes">
        {page.rows.map(row => (
          <QuoteCard
            key={row.id}
            quote={row}
            note={placed ? valueText(t, formats, property, row.value) : undefined}
          />
        ))}
      </div>
      {page.total > limit && (
        <Button variant="quiet" onPress={() => setLimit(limit + PAGE)}>
          {t('common.more')}
        </Button>
      )}
    </PaneBlock>
  );
}
