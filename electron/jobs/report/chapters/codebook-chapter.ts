import type { FileChild } from 'docx';
import { bodyParagraph, type ChapterContext, captionedTable, cell, nothingYet } from '../chapter-context.ts';
import type { ReportCode } from '../report-data.ts';
import type { ReportWords } from '../report-vocabulary.ts';
import { fill } from '../report-words.ts';
import type { Cell, CellLine, Column } from '../three-line-table.ts';

/** The codebook: each code in tree order with its definition, its rules of use, an example and its counts. */
export function codebookChapter(context: ChapterContext): FileChild[] {
  const { data, words } = context;
  if (data.codes.length === 0) return nothingYet(context);
  const caption = context.captions.add('table', words.codebook.title);
  const columns: Column[] = [
    { heading: words.codebook.number, share: 9, centred: true },
    { heading: words.codebook.code, share: 26 },
    { heading: words.codebook.rules, share: 43 },
    { heading: words.codebook.codings, share: 11, centred: true },
    { heading: words.codebook.sources, share: 11, centred: true },
  ];
  const intro = fill(words.codebook.intro, { codes: data.codes.length });
  return [
    bodyParagraph(context, intro, { table: [caption] }),
    ...captionedTable(
      context,
      caption,
      columns,
      data.codes.map(code => codeRow(words, code)),
    ),
  ];
}

function codeRow(words: ReportWords, code: ReportCode): Cell[] {
  const kind = [words.kinds[code.kind], ...(code.inVivo ? [words.codebook.inVivo] : [])];
  const name: CellLine[] = [
    code.name,
    `${words.source.open}${kind.join(words.listComma)}${words.source.close}`.trim(),
  ];
  const parent = code.path.at(-1);
  if (parent !== undefined) name.push(`${words.codebook.under}${words.colon}${parent}`);
  if (code.alsoUnder.length > 0)
    name.push(`${words.codebook.alsoUnder}${words.colon}${code.alsoUnder.join(words.listComma)}`);
  return [
    cell(code.number || words.none),
    { lines: name },
    { lines: ruleLines(words, code) },
    cell(code.codings),
    cell(code.sources),
  ];
}

function ruleLines(words: ReportWords, code: ReportCode): CellLine[] {
  const { definition, whenToUse, whenNotToUse, example } = words.codebook;
  const lines: CellLine[] = [];
  if (code.definition !== '') lines.push({ lead: definition, line: code.definition });
  if (code.whenToUse !== '') lines.push({ lead: whenToUse, line: code.whenToUse });
  if (code.whenNotToUse !== '') lines.push({ lead: whenNotToUse, line: code.whenNotToUse });
  if (code.example !== null) lines.push({ lead: example, line: code.example });
  return lines.length > 0 ? lines : [words.none];
}
