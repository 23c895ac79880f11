import type { Token } from 'markdown-it';
import type { StoryMark, StoryParagraph, StoryPiece } from '../api/entities/storyline.ts';
import { linkOfToken, MEMO_LINK, memoMarkdown } from './memo-markdown.ts';

/** Items that lie deeper are kept at the deepest level that a storyline stores. */
const DEEPEST_ITEM = 2;

/**
 * A memo as paragraphs of the storyline: running text becomes a quotation, lists stay lists, and its links to codes and
 * quotes are mentions there; `source` (who wrote it and when) ends it. `titleOf` names another memo that it links to.
 */
export function memoAsStory(
  body: string,
  source: string,
  titleOf: (memoId: string) => string,
): StoryParagraph[] {
  const paragraphs: StoryParagraph[] = [];
  const lists: ('bullet' | 'number')[] = [];
  for (const token of memoMarkdown.parse(body, {})) {
    if (token.type === 'bullet_list_open') lists.push('bullet');
    else if (token.type === 'ordered_list_open') lists.push('number');
    else if (token.type.endsWith('_list_close')) lists.pop();
    else if (token.type === 'inline') paragraphs.push(paragraph(piecesOf(token, titleOf), lists));
    else if (token.type === 'fence' || token.type === 'code_block')
      paragraphs.push(paragraph([token.content.trimEnd()], lists));
  }
  return [...paragraphs, { style: 'quotation', pieces: [source] }];
}

function paragraph(pieces: StoryPiece[], lists: readonly ('bullet' | 'number')[]): StoryParagraph {
  const list = lists.at(-1);
  if (list === undefined) return { style: 'quotation', pieces };
  return { style: list, depth: Math.min(lists.length - 1, DEEPEST_ITEM), pieces };
}

function piecesOf(inline: Token, titleOf: (memoId: string) => string): StoryPiece[] {
  const open = { strong: 0, em: 0 };
  return (inline.children ?? []).flatMap((token): StoryPiece[] => {
    if (token.type.startsWith('strong_')) open.strong += token.nesting;
    else if (token.type.startsWith('em_')) open.em += token.nesting;
    else if (token.type === MEMO_LINK) {
      const { kind, id } = linkOfToken(token);
      if (kind === 'memo') return [titleOf(id)];
      return [kind === 'code' ? { code: id } : { quote: id }];
    } else {
      const text = token.type.endsWith('break') ? ' ' : token.content;
      const marks: StoryMark[] = [
        ...(open.strong > 0 ? (['strong'] as const) : []),
        ...(open.em > 0 ? (['emphasis'] as const) : []),
      ];
      if (text !== '') return [marks.length === 0 ? text : { text, marks }];
    }
    return [];
  });
}
