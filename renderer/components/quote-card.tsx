import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../shared/api/method-table.ts';
import { useRow } from '../state/mirror.ts';
import { openSource } from '../state/ui.ts';
import { ColorDot } from './color-dot.tsx';
import './quote-card.css';

type QuoteRow = Result<'codings.ofCode'>['rows'][number];

/** A part of a quote to set off: half-open UTF-16 positions of the source's text, as in the row itself. */
export interface QuotePart {
  start: number;
  end: number;
  role: 'cause' | 'effect' | 'word';
}

/** What of a quote is needed to show it and to find it again. */
export type ShownQuote = Pick<
  QuoteRow,
  'sourceId' | 'sourceTitle' | 'participantCode' | 'siteId' | 'paragraph' | 'start' | 'end' | 'quote'
>;

interface QuoteTextProps {
  quote: ShownQuote;
  parts?: readonly QuotePart[] | undefined;
  /** Shown after the place, such as the code's name. */
  note?: string | undefined;
}

interface QuoteCardProps extends QuoteTextProps {
  /** What pressing does; opening the passage in its source where left out. */
  onPress?: (() => void) | undefined;
}

/** A quote as it was said, with who said it, where, and the way to it. */
export function QuoteCard({ quote, parts, note, onPress }: QuoteCardProps) {
  const open = () => openSource(quote.sourceId, { start: quote.start, end: quote.end });
  return (
    <Button className="quote-card" onPress={onPress ?? open}>
      <QuoteText quote={quote} parts={parts} note={note} />
    </Button>
  );
}

/** A quote as it was said, with who said it and where. */
export function QuoteText({ quote, parts = [], note }: QuoteTextProps) {
  const { t } = useTranslation();
  const site = useRow('site', quote.siteId);
  return (
    <>
      <span className="quote-card__text">
        “<Words text={quote.quote} start={quote.start} parts={parts} />”
      </span>
      <span className="quote-card__place">
        {site && <ColorDot color={site.color} size={7} />}
        {[
          quote.participantCode ?? quote.sourceTitle,
          site?.name,
          t('common.paragraph', { number: quote.paragraph }),
          note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

function Words({ text, start, parts }: { text: string; start: number; parts: readonly QuotePart[] }) {
  const cuts = new Set([0, text.length]);
  for (const part of parts) {
    cuts.add(Math.max(0, Math.min(text.length, part.start - start)));
    cuts.add(Math.max(0, Math.min(text.length, part.end - start)));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? text.length;
    const roles = parts
      .filter(part => part.start - start <= from && part.end - start >= to)
      .map(part => part.role);
    const words = text.slice(from, to);
    return roles.length === 0 ? (
      words
    ) : (
      <mark key={from} className={roles.map(role => `quote-card__${role}`).join(' ')}>
        {words}
      </mark>
    );
  });
}
