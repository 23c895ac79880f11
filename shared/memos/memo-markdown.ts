import MarkdownIt, { type Token } from 'markdown-it';
import { linkAtStart, type MemoLink } from './memo-links.ts';

/** The token of a link to a code, a quote or a memo; `meta` is the link. */
export const MEMO_LINK = 'memo_link';

/**
 * Reads the Markdown of memos. HTML stays as it was typed; pictures and tables, which a memo has no use for, stay as text, so
 * that nothing is lost and nothing is fetched.
 */
export const memoMarkdown = new MarkdownIt({ html: false }).disable(['image', 'table']);

memoMarkdown.inline.ruler.before('link', MEMO_LINK, (state, silent) => {
  if (!state.src.startsWith('[[', state.pos)) return false;
  const found = linkAtStart(state.src.slice(state.pos, state.pos + LONGEST_LINK));
  if (found === null) return false;
  if (!silent) state.push(MEMO_LINK, '', 0).meta = { ...found.link };
  state.pos += found.length;
  return true;
});

/** Brackets, a kind and an id. */
const LONGEST_LINK = 64;

/** The link of a token of the kind `MEMO_LINK`. */
export const linkOfToken = (token: Token): MemoLink => token.meta as unknown as MemoLink;

/** A name put so that Markdown reads it as it stands. */
export function escapeMarkdown(name: string): string {
  return name.replace(/[\\`*_[\]<>#~|]/g, '\\$&');
}

/** What a memo is told by where it has no title: the beginning of its first line, without the signs of Markdown. */
export function memoOpening(body: string, letters: number): string {
  const line = (body.split('\n').find(each => each.trim() !== '') ?? '').replace(/[*_#`>]/g, '').trim();
  const all = [...line];
  return all.length > letters ? `${all.slice(0, letters).join('')}…` : line;
}
