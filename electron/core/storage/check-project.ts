import { RootedError } from '../../../shared/api/errors.ts';
import type { Problem } from '../../../shared/api/methods/project-methods.ts';
import { TABLES } from '../../../shared/api/tables.ts';
import { TABLE_NAMES } from './row-mapping.ts';
import type { Rows } from './rows.ts';
import { readText } from './texts.ts';

type Found = Problem[];

function checkFile(rows: Rows): Found {
  const lines = (rows.db.pragma('integrity_check(50)') as Record<string, string>[]).map(
    r => Object.values(r)[0] ?? '',
  );
  return lines.filter(line => line !== 'ok').map(message => ({ kind: 'file', message, table: '', id: '' }));
}

function checkReferences(rows: Rows): Found {
  const broken = rows.db.pragma('foreign_key_check') as { table: string; parent: string; rowid: number }[];
  return broken.map(b => ({
    kind: 'reference',
    message: `points to a missing ${b.parent}`,
    table: b.table,
    id: String(b.rowid),
  }));
}

function checkShapes(rows: Rows): Found {
  return TABLE_NAMES.flatMap(table =>
    rows.all(table).flatMap((row): Found => {
      const parsed = TABLES[table].safeParse(row);
      return parsed.success ? [] : [{ kind: 'reference', message: parsed.error.message, table, id: row.id }];
    }),
  );
}

function spanProblem(
  text: string,
  row: { id: string; start: number; end: number; quote: string },
  table: string,
): Found {
  const words = text.slice(row.start, row.end);
  if (row.end > text.length)
    return [{ kind: 'position', message: 'past the end of the text', table, id: row.id }];
  if (words !== row.quote)
    return [{ kind: 'quote', message: 'the text there no longer says it', table, id: row.id }];
  return [];
}

function checkTexts(rows: Rows): Found {
  return rows.all('source').flatMap((source): Found => {
    try {
      const text = readText(rows.db, source.textHash, source.title);
      const codings = rows.where('coding', 'sourceId', source.id).filter(c => c.state === 'ok');
      const evidence = rows.where('evidence', 'sourceId', source.id).filter(e => e.state === 'ok');
      return [
        ...codings.flatMap(row => spanProblem(text, row, 'coding')),
        ...evidence.flatMap(row => spanProblem(text, row, 'evidence')),
      ];
    } catch (error) {
      if (!(error instanceof RootedError)) throw error;
      return [{ kind: 'text', message: error.message, table: 'source', id: source.id }];
    }
  });
}

function checkTree(rows: Rows): Found {
  const parents = new Map(rows.all('code').map(code => [code.id, code.parentId]));
  return [...parents.keys()].flatMap((id): Found => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = id; at; at = parents.get(at)) {
      if (seen.has(at)) return [{ kind: 'tree', message: 'the code is below itself', table: 'code', id }];
      seen.add(at);
    }
    return [];
  });
}

/**
 * Looks the whole project over: the file's pages, every reference and row shape, every text against its hash, every
 * coding and quote against its text, the code tree. An empty list means that nothing was found.
 */
export function checkProject(rows: Rows): Problem[] {
  return [checkFile, checkReferences, checkShapes, checkTexts, checkTree].flatMap(check => check(rows));
}
