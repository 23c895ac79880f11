import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { type EvidenceRow, evidenceParts } from '../components/evidence-parts.ts';
import { FormDialog } from '../components/form-dialog.tsx';
import { LinkName } from '../components/link-name.tsx';
import { MarkedQuote } from '../components/marked-quote.tsx';
import type { PartSpan } from '../components/quote-pieces.ts';
import { changeEvidence } from './link-actions.ts';

/** Which words of a quote name the cause and which the effect. */
export function MarkDialog({ row, onClose }: { row: EvidenceRow; onClose(): void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [parts, setParts] = useState<{ cause: PartSpan | null; effect: PartSpan | null }>(() => {
    const marked = evidenceParts(row);
    const part = (role: string) => marked.find(each => each.role === role) ?? null;
    return { cause: part('cause'), effect: part('effect') };
  });
  const save = () =>
    changeEvidence(row, {
      causeStart: parts.cause?.start ?? null,
      causeEnd: parts.cause?.end ?? null,
      effectStart: parts.effect?.start ?? null,
      effectEnd: parts.effect?.end ?? null,
    });
  return (
    <FormDialog title={t('links.quote.markTitle')} size="medium" canSave onClose={onClose} onSave={save}>
      <LinkName fromId={row.fromId} toId={row.toId} polarity={row.polarity} />
      <MarkedQuote
        field={field}
        quote={{ start: row.start, text: row.quote }}
        {...parts}
        onMark={(side, span) => {
          if (span) setParts({ ...parts, [side]: span });
        }}
      />
      <div className="links__row">
        <p className="muted small">{t('links.quote.markHint')}</p>
        <Button variant="quiet" onPress={() => setParts({ cause: null, effect: null })}>
          {t('links.quote.clear')}
        </Button>
      </div>
    </FormDialog>
  );
}
