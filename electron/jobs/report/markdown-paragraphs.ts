import { type IParagraphOptions, Paragraph, type TextRun } from 'docx';
import type { Token } from 'markdown-it';
import { memoMarkdown } from '../../../shared/memos/memo-markdown.ts';
import { BULLET_LIST, ORDERED_LIST } from './list-numbering.ts';
import { textRuns } from './text-runs.ts';

type List = { readonly ordered: boolean; readonly instance: number };

/** Turns memos in Markdown into Word paragraphs; one object serves a document, so that each list counts for itself. */
export class MarkdownParagraphs {
  #lists: List[] = [];
  #instances = 0;
  #quotes = 0;
  #firstOfItem = false;
  #heading = false;

  /** The paragraphs of a text; none for an empty one. */
  read(markdown: string): Paragraph[] {
    return memoMarkdown.parse(markdown, {}).flatMap(token => this.#block(token));
  }

  #block(token: Token): Paragraph[] {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#instances += 1;
        this.#lists.push({ ordered: token.type === 'ordered_list_open', instance: this.#instances });
        return [];
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#lists.pop();
        return [];
      case 'list_item_open':
        this.#firstOfItem = true;
        return [];
      case 'blockquote_open':
      case 'blockquote_close':
        this.#quotes += token.nesting;
        return [];
      case 'heading_open':
      case 'heading_close':
        this.#heading = token.nesting === 1;
        return [];
      case 'inline':
        return [this.#paragraph(inlineRuns(token.children ?? [], this.#heading))];
      case 'fence':
      case 'code_block':
        return [this.#paragraph(textRuns(token.content.replace(/\n$/, '')))];
      default:
        return [];
    }
  }

  #paragraph(children: TextRun[]): Paragraph {
    const style = this.#quotes > 0 ? 'Quote' : 'MemoText';
    return new Paragraph({ style, ...this.#listLook(), keepNext: this.#heading, children });
  }

  #listLook(): Pick<IParagraphOptions, 'numbering' | 'indent'> {
    const list = this.#lists.at(-1);
    if (list === undefined) return {};
    const level = Math.min(this.#lists.length - 1, 2);
    const first = this.#firstOfItem;
    this.#firstOfItem = false;
    if (!first) return { indent: { left: 480 * (level + 1) } };
    const reference = list.ordered ? ORDERED_LIST : BULLET_LIST;
    // The number and its place come from the list, not from Word's own list style.
    return { numbering: { reference, level, instance: list.instance, custom: true } };
  }
}

/** Runs of a line with its emphasis; a link's address follows its words, so that it can be read on paper. */
function inlineRuns(tokens: readonly Token[], bold: boolean): TextRun[] {
  let strong = bold ? 1 : 0;
  let emphasis = 0;
  let address = '';
  return tokens.flatMap(token => {
    const look = { ...(strong > 0 ? { bold: true } : {}), ...(emphasis > 0 ? { italics: true } : {}) };
    switch (token.type) {
      case 'strong_open':
      case 'strong_close':
        strong += token.nesting;
        return [];
      case 'em_open':
      case 'em_close':
        emphasis += token.nesting;
        return [];
      case 'link_open':
        address = token.info === 'auto' ? '' : String(token.attrGet('href') ?? '');
        return [];
      case 'link_close':
        return /^(https?|mailto):/.test(address) ? textRuns(` (${address})`, look) : [];
      case 'softbreak':
      case 'hardbreak':
        return textRuns('\n');
      default:
        return textRuns(token.content, look);
    }
  });
}
