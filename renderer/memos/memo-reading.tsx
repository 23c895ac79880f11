import type { Token } from 'markdown-it';
import { createElement, Fragment, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { linkOfToken, MEMO_LINK, memoMarkdown } from '../../shared/memos/memo-markdown.ts';
import { ColorDot } from '../components/color-dot.tsx';
import { Icon } from '../components/icon.tsx';
import { useRow } from '../state/mirror.ts';
import { goTo, openSource, selectCode } from '../state/ui.ts';
import { openMemos } from './memo-desk.ts';
import { type LinkedQuote, quoteName, useLinkedQuotes, useNames } from './use-names.ts';
import './memo-reading.css';

type LinkNode = (token: Token, key: number) => ReactNode;

/** Elements for what Markdown opens and closes. The names of headings begin below those of the panel. */
const ELEMENTS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  blockquote: 'blockquote',
  heading: 'h4',
  strong: 'strong',
  em: 'em',
  s: 's',
};

/** A memo to be read. Nothing of it is taken as HTML: each element is made here, of those that a memo may have. */
export function MemoReading({ body }: { body: string }) {
  const quotes = useLinkedQuotes(body);
  const link: LinkNode = (token, key) => {
    const { kind, id } = linkOfToken(token);
    if (kind === 'code') return <CodeLink key={key} id={id} />;
    if (kind === 'memo') return <MemoLinkButton key={key} id={id} />;
    return <QuoteLink key={key} quote={quotes?.get(id)} isKnown={quotes !== null} />;
  };
  return <div className="memo-reading">{nodesOf(memoMarkdown.parse(body, {}), link)}</div>;
}

function nodesOf(tokens: readonly Token[], link: LinkNode): ReactNode[] {
  const nodes: ReactNode[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.nesting !== 1) {
      nodes.push(leaf(token, at, link));
      continue;
    }
    const end = closing(tokens, at);
    nodes.push(element(token, nodesOf(tokens.slice(at + 1, end), link), at));
    at = end;
  }
  return nodes;
}

/** Where what opens at a token is closed. */
function closing(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    depth += tokens[at]?.nesting ?? 0;
    if (depth === 0) return at;
  }
  return tokens.length;
}

function element(token: Token, children: ReactNode[], key: number): ReactNode {
  const name = token.type.replace(/_open$/, '');
  // An address is for reading: nothing here leads out of the project.
  if (name === 'link') {
    const address = String(token.attrGet('href') ?? '');
    const shown = token.info === 'auto' ? '' : ` (${address})`;
    return (
      <span key={key}>
        {children}
        <span className="muted">{shown}</span>
      </span>
    );
  }
  const tag = token.hidden ? undefined : ELEMENTS[name];
  if (tag === undefined) return <Fragment key={key}>{children}</Fragment>;
  const start = name === 'ordered_list' ? Number(token.attrGet('start') ?? 1) : undefined;
  return createElement(tag, { key, ...(start === undefined ? {} : { start }) }, ...children);
}

function leaf(token: Token, key: number, link: LinkNode): ReactNode {
  switch (token.type) {
    case 'inline':
      return <Fragment key={key}>{nodesOf(token.children ?? [], link)}</Fragment>;
    case MEMO_LINK:
      return link(token, key);
    case 'softbreak':
    case 'hardbreak':
      return <br key={key} />;
    case 'hr':
      return <hr key={key} />;
    case 'code_inline':
      return <code key={key}>{token.content}</code>;
    case 'fence':
    case 'code_block':
      return <pre key={key}>{token.content}</pre>;
    default:
      return <Fragment key={key}>{token.content}</Fragment>;
  }
}

function Gone() {
  const { t } = useTranslation();
  return <span className="muted">[{t('memos.gone')}]</span>;
}

function CodeLink({ id }: { id: string }) {
  const code = useRow('code', id);
  if (!code) return <Gone />;
  const open = () => {
    selectCode(id);
    goTo('open');
  };
  return (
    <Button className="memo-link" onPress={open}>
      <ColorDot color={code.color} size={8} /> {code.name}
    </Button>
  );
}

function MemoLinkButton({ id }: { id: string }) {
  const memo = useRow('memo', id);
  const nameOf = useNames();
  if (!memo) return <Gone />;
  return (
    <Button className="memo-link" onPress={() => openMemos(id)}>
      <Icon name="memo" size={11} /> {nameOf('memo', id)}
    </Button>
  );
}

function QuoteLink({ quote, isKnown }: { quote: LinkedQuote | undefined; isKnown: boolean }) {
  if (!quote) return isKnown ? <Gone /> : <span>…</span>;
  const open = () => openSource(quote.sourceId, { start: quote.start, end: quote.end });
  return (
    <Button className="memo-link" onPress={open}>
      {quoteName(quote)} <span className="muted">{quote.participantCode ?? quote.sourceTitle}</span>
    </Button>
  );
}
