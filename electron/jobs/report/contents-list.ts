import {
  type FileChild,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { Caption, CaptionKind } from './captions.ts';
import type { ChapterContext } from './chapter-context.ts';
import { TEXT_WIDTH } from './page-layout.ts';
import { textRuns } from './text-runs.ts';

/**
 * Table of contents, list of tables and list of figures: fields with their entries stored, so that they are there
 * before anyone updates them. To be made when every caption is registered; the page numbers are worked out on packing.
 */
export function contentsLists(context: ChapterContext): FileChild[] {
  const { words } = context;
  return [
    listTitle(words.contents, true),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-3' }),
    ...captionList(context, 'table', words.listOfTables),
    ...captionList(context, 'figure', words.listOfFigures),
  ];
}

function listTitle(text: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({ style: 'TOCHeading', pageBreakBefore, children: textRuns(text) });
}

function captionList(context: ChapterContext, kind: CaptionKind, title: string): FileChild[] {
  const captions = context.captions.captions.filter(caption => caption.kind === kind);
  if (captions.length === 0) return [];
  const list = new TableOfContents(title, {
    hyperlink: true,
    captionLabelIncludingNumbers: context.words[kind],
    beginDirty: false,
    contentChildren: captions.map(caption => captionEntry(context, caption)),
  });
  return [listTitle(title), list];
}

function captionEntry(context: ChapterContext, caption: Caption): Paragraph {
  const text = `${caption.label}${context.words.titleGap}${caption.title}`;
  return new Paragraph({
    style: 'TableofFigures',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({
        anchor: caption.bookmark,
        children: [
          ...textRuns(text),
          new TextRun({ children: [new Tab()] }),
          new PageReference(caption.bookmark, { hyperlink: true }),
        ],
      }),
    ],
  });
}
