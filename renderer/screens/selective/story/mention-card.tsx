import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { QuoteCard } from '../../../components/quote-card.tsx';
import { useRow } from '../../../state/mirror.ts';
import { EvidenceNumbers } from '../evidence/evidence-numbers.tsx';
import { useEvidence } from '../evidence/use-evidence.ts';
import { evidenceOfMention, openEvidence } from '../selective-store.ts';
import type { MentionAttrs } from './story-doc.ts';
import { storyFacts } from './story-facts.ts';
import '../../../components/popover.css';
import './mention-card.css';

/** A mention of the text, and the element it is drawn in. */
export interface MentionAt {
  attrs: MentionAttrs;
  element: HTMLElement;
}

interface MentionCardProps {
  mention: MentionAt;
  onClose(): void;
  /** The pointer came onto the card or left it. */
  onPointer(isOver: boolean): void;
}

/** The first quotes that are shown; all others open in the pane. */
const SHOWN_QUOTES = 2;

/** What stands behind a mention, beside it: numbers, the first quotes, and the way to all of them. */
export function MentionCard({ mention, onClose, onPointer }: MentionCardProps) {
  const trigger = useRef(mention.element);
  trigger.current = mention.element;
  return (
    <Popover
      isNonModal
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      offset={6}
      className="popover mention-card"
      onOpenChange={isOpen => {
        if (!isOpen) onClose();
      }}
    >
      <div onPointerEnter={() => onPointer(true)} onPointerLeave={() => onPointer(false)}>
        <Body attrs={mention.attrs} />
      </div>
    </Popover>
  );
}

function Body({ attrs }: { attrs: MentionAttrs }) {
  const { t } = useTranslation();
  const evidence = evidenceOfMention(attrs);
  const shown = useEvidence(evidence, SHOWN_QUOTES + 1);
  const code = useRow('code', attrs.kind === 'code' ? attrs.id : null);
  if (storyFacts.getState().of(attrs)?.kind === 'gone')
    return <p className="mention-card__words">{t('selective.goneHint')}</p>;
  return (
    <>
      {attrs.kind !== 'quote' && <p className="mention-card__name">{shown.title}</p>}
      {code?.definition && <p className="mention-card__words muted">{code.definition}</p>}
      {attrs.kind !== 'quote' && (
        <div className="mention-card__numbers">
          <EvidenceNumbers shown={shown} />
        </div>
      )}
      {!shown.isLoading && shown.total === 0 && (
        <p className="mention-card__words mention-card__words--none">{t('selective.noQuoteHint')}</p>
      )}
      {shown.quotes.slice(0, SHOWN_QUOTES).map(({ id, quote, parts, note }) => (
        <QuoteCard key={id} quote={quote} parts={parts} note={note} />
      ))}
      {shown.total > SHOWN_QUOTES && (
        <Button variant="quiet" onPress={() => openEvidence(evidence)}>
          {t('selective.allQuotes', { count: shown.total })}
          <kbd className="kbd">↵</kbd>
        </Button>
      )}
    </>
  );
}
