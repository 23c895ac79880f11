import type { LifeEvent } from '../../../shared/api/entities/history.ts';
import { escapeMarkdown } from '../../../shared/memos/memo-markdown.ts';
import { lifeFileWords } from './life-words.ts';
import type { ReportLanguage } from './report-data.ts';
import { fill } from './report-words.ts';
import { writeCsv } from './write-csv.ts';

/** A life to be written: `name` is the code's, or the passage's words; `who` the name of the event's coder. */
export interface LifeFile {
  of: 'code' | 'coding';
  name: string;
  language: ReportLanguage;
  events: readonly (LifeEvent & { who: string })[];
}

/** `2026-03-01 09:05`, by this machine's clock. */
function timeOf(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function cells({ language, events }: LifeFile) {
  const words = lifeFileWords(language);
  return events.map(({ at, who, kind, by, from, to, count }) => {
    const what = words.kinds[kind];
    const told = by === 'do' ? what : fill(words.undone[by], { what });
    return [timeOf(at), who, told, from, to, count] as const;
  });
}

/** A life as a CSV file, event by event, the oldest first. */
export function lifeCsv(life: LifeFile): Uint8Array {
  return writeCsv(lifeFileWords(life.language).columns, cells(life));
}

const cell = (value: string | number) => escapeMarkdown(String(value)).replace(/\s*\n\s*/g, '<br>');

/** A life as Markdown: a heading and a table. */
export function lifeMarkdown(life: LifeFile): string {
  const { columns, title } = lifeFileWords(life.language);
  const line = (row: readonly (string | number)[]) => `| ${row.map(cell).join(' | ')} |`;
  const rows = [line(columns), `|${' --- |'.repeat(columns.length)}`, ...cells(life).map(line)];
  return `# ${escapeMarkdown(fill(title[life.of], { name: life.name }))}\n\n${rows.join('\n')}\n`;
}
