import { type MemoLink, replaceLinks } from '../../../shared/memos/memo-links.ts';
import { escapeMarkdown, memoOpening } from '../../../shared/memos/memo-markdown.ts';
import type { ProjectSession } from '../project-session.ts';

/** What stands where a memo links to something that was removed. */
const GONE = '[–]';
/** Letters of a memo without a title. */
const OPENING = 24;

/** What a memo's link says: the code's name, the quote with who said it, or the other memo's title. */
function wordsOf(session: ProjectSession, { kind, id }: MemoLink, withPlace: boolean): string {
  const { rows, places } = session;
  if (kind === 'code') return rows.find('code', id)?.name ?? GONE;
  if (kind === 'memo') {
    const memo = rows.find('memo', id);
    return memo
      ? memo.title ||
          memoOpening(
            replaceLinks(memo.body, () => '…'),
            OPENING,
          )
      : GONE;
  }
  const coding = rows.find('coding', id);
  if (!coding) return GONE;
  const quote = `“${coding.quote.replace(/\s+/g, ' ')}”`;
  // The place is read from the text, and a damaged text is no reason to refuse a memo.
  if (!withPlace) return quote;
  const { participantCode, sourceTitle } = places.of(coding);
  return `${quote} (${participantCode ?? sourceTitle})`;
}

/** A memo's text with names in place of its links, as Markdown. */
export function namedBody(session: ProjectSession, body: string): string {
  return replaceLinks(body, link => escapeMarkdown(wordsOf(session, link, true)));
}

/** What the history calls a memo. */
export function memoSubject(
  session: ProjectSession,
  { title, body }: { title: string; body: string },
): string {
  return (
    title ||
    memoOpening(
      replaceLinks(body, link => wordsOf(session, link, false)),
      2 * OPENING,
    )
  );
}
