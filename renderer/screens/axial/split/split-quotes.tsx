import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuoteRow } from '../../../../shared/api/methods/coding-methods.ts';
import { announce } from '../../../components/announcer.tsx';
import { ColorDot } from '../../../components/color-dot.tsx';
import { QuoteText } from '../../../components/quote-card.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import type { CodeRow } from '../board/board-model.ts';
import { type SplitState, send, targetOfKey } from './split-model.ts';

interface SplitQuotesProps {
  code: CodeRow;
  quotes: readonly QuoteRow[];
  total: number;
  state: SplitState;
  onChange(state: SplitState): void;
  chosen: readonly string[];
  onChoose(ids: readonly string[]): void;
}

/** The passages of a code by site, walked by arrow keys; a digit sends those that are chosen to the code it stands for. */
export function SplitQuotes({ code, quotes, total, state, onChange, chosen, onChoose }: SplitQuotesProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const first = quotes[0]?.id;
  useEffect(() => {
    if (first !== undefined) onChoose([first]);
    // Only when the passages have come: what is chosen afterwards is the user's.
  }, [first, onChoose]);
  const go = (to: number, extend: boolean) => {
    const next = Math.max(0, Math.min(quotes.length - 1, to));
    const from = extend ? anchor : next;
    setAt(next);
    setAnchor(from);
    onChoose(quotes.slice(Math.min(from, next), Math.max(from, next) + 1).map(quote => quote.id));
    const option = list.current?.querySelectorAll<HTMLElement>('[role="option"]')[next];
    option?.focus();
    option?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
    const target = targetOfKey(event.key, state);
    if (target !== undefined) {
      onChange(send(state, chosen, target));
      const name = target === null ? code.name : (state.targets[target]?.name ?? '');
      announce(t('board.split.said', { things: t('board.split.moved', { count: chosen.length }), name }));
      go(Math.max(at, anchor) + 1, false);
    } else if (event.key === 'ArrowDown') go(at + 1, event.shiftKey);
    else if (event.key === 'ArrowUp') go(at - 1, event.shiftKey);
    else if (event.key === 'Home') go(0, event.shiftKey);
    else if (event.key === 'End') go(quotes.length - 1, event.shiftKey);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent, index: number) => {
    const id = quotes[index]?.id ?? '';
    if (!event.ctrlKey && !event.metaKey) return go(index, event.shiftKey);
    setAt(index);
    setAnchor(index);
    onChoose(chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id]);
  };
  return (
    <section className="parting__quotes" aria-label={t('board.split.quotes')}>
      <p className="muted small">{t('board.split.hint')}</p>
      {total > quotes.length && (
        <p className="small">{t('board.split.onlyFirst', { shown: quotes.length, all: total })}</p>
      )}
      <div
        ref={list}
        role="listbox"
        aria-multiselectable="true"
        aria-label={t('board.split.quotes')}
        className="parting__list"
        onKeyDown={onKeyDown}
      >
        {quotes.map((quote, index) => (
          <SplitQuote
            key={quote.id}
            quote={quote}
            site={quote.siteId === (quotes[index - 1]?.siteId ?? undefined) ? undefined : quote.siteId}
            target={state.goes.get(quote.id)}
            name={state.targets[state.goes.get(quote.id) ?? -1]?.name ?? code.name}
            isChosen={chosen.includes(quote.id)}
            isLead={index === at}
            onClick={event => onClick(event, index)}
          />
        ))}
      </div>
    </section>
  );
}

interface SplitQuoteProps {
  quote: QuoteRow;
  /** The site that begins with this passage; undefined where it goes on. */
  site: string | null | undefined;
  target: number | undefined;
  name: string;
  isChosen: boolean;
  isLead: boolean;
  onClick(event: MouseEvent): void;
}

function SplitQuote({ quote, site, target, name, isChosen, isLead, onClick }: SplitQuoteProps) {
  const { t } = useTranslation();
  const row = useRowMap('site').get(site ?? '');
  return (
    <>
      {site !== undefined && (
        <div className="parting__site" role="presentation">
          {row && <ColorDot color={row.color} />}
          {row?.name ?? t('common.noSite')}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys */}
      <div
        role="option"
        tabIndex={isLead ? 0 : -1}
        aria-selected={isChosen}
        aria-label={t('board.split.goesTo', { quote: quote.quote, name })}
        className="parting__quote"
        data-target={target === undefined ? undefined : target + 1}
        onClick={onClick}
      >
        <span className="parting__number tabular" aria-hidden="true">
          {target === undefined ? '' : target + 1}
        </span>
        <span className="parting__words">
          <QuoteText quote={quote} />
        </span>
      </div>
    </>
  );
}
