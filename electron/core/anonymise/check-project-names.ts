import type { ListedName } from '../../../shared/anonymise/name-rule.ts';
import { nameFinder } from '../../../shared/anonymise/replace-names.ts';
import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import { type JobRunner, withRunner } from '../../jobs/job-runner.ts';
import type { CallContext } from '../handlers/handler-types.ts';
import { READ_TIMEOUT_MS } from '../read-import-file.ts';
import type { Rows } from '../storage/rows.ts';
import { earlierWords } from '../storage/stored-words.ts';
import { readBytes } from '../storage/texts.ts';
import { type StoredPlace, type StoredText, storedTexts } from './stored-texts.ts';

type Check = Result<'anonymise.check'>;

/** So many places are shown; all are counted. */
const MOST_PLACES = 1000;

/** What kept files say, read as at their import; those that cannot be read are named. */
async function keptTexts(
  rows: Rows,
  runner: JobRunner,
  context: CallContext,
): Promise<{ texts: StoredText[]; unread: Check['unread'] }> {
  const texts: StoredText[] = [];
  const unread: Check['unread'] = [];
  const originals = rows.all('original');
  const seen = new Set<string>();
  for (const [done, { id, sourceId, fileName, sha256 }] of originals.entries()) {
    const bytes = seen.has(sha256) ? null : readBytes(rows.db, sha256);
    seen.add(sha256);
    if (!bytes) continue;
    context.progress({ done, total: originals.length, phase: 'read', subject: fileName });
    const { title } = rows.get('source', sourceId);
    try {
      const input = { bytes: new Uint8Array(bytes), fileName };
      const options = { signal: context.signal, timeoutMs: READ_TIMEOUT_MS };
      const { text, table } = await runner.run('read-transcript', input, options);
      const place: StoredPlace = { in: 'original', table: 'source', id: sourceId, field: 'file', title };
      const whole = table ? table.documents.map(each => each.text).join('\n\n') : text;
      texts.push({ key: `original ${id}`, text: whole, place });
    } catch (error) {
      if (context.signal.aborted) throw error;
      unread.push({ sourceId, title, fileName });
    }
  }
  return { texts, unread };
}

/** In how many steps and earlier texts each name still stands. */
function inHistory(rows: Rows, names: readonly ListedName[]): Check['history'] {
  if (names.length === 0) return [];
  const finder = nameFinder(names);
  const counts = new Map<string, number>();
  for (const words of earlierWords(rows.db)) {
    for (const find of new Set(finder(words).map(({ rule }) => rule.find)))
      counts.set(find, (counts.get(find) ?? 0) + 1);
  }
  return [...counts].map(([find, count]) => ({ find, count }));
}

/** Looks for listed names, and for what looks like one, in all that a project holds. Changes nothing. */
export function checkProjectNames(
  { names, suggest }: CheckedParams<'anonymise.check'>,
  context: CallContext,
): Promise<Check> {
  const { rows } = context.core.session;
  return withRunner(async runner => {
    const kept = await keptTexts(rows, runner, context);
    const stored = storedTexts(rows);
    const places = new Map([...stored, ...kept.texts].map(({ key, place }) => [key, place]));
    const plain = ({ key, text }: StoredText) => ({ key, text });
    const { signal } = context;
    const most = MOST_PLACES;
    // What kept files say besides their texts is only looked through for what is listed: suggestions would come twice.
    const found = await runner.run(
      'check-names',
      { texts: stored.map(plain), names, suggest, most },
      { signal },
    );
    const inFiles = await runner.run(
      'check-names',
      { texts: kept.texts.map(plain), names, suggest: false, most },
      { signal },
    );
    const placeOf = (key: string) => places.get(key) ?? [];
    return {
      total: found.total + inFiles.total,
      left: [...found.left, ...inFiles.left]
        .slice(0, most)
        .flatMap(({ key, ...left }) => [placeOf(key)].flat().map(place => ({ ...left, place }))),
      suggestions: found.suggestions.map(({ contexts, ...suggestion }) => ({
        ...suggestion,
        contexts: [...contexts],
        places: contexts.flatMap(({ key }) => placeOf(key)),
      })),
      history: inHistory(rows, names),
      unread: kept.unread,
    };
  });
}
