import { ProjectSession } from '../../electron/core/project-session.ts';
import { openProjectFile } from '../../electron/core/storage/project-file.ts';
import { readText } from '../../electron/core/storage/texts.ts';
import type { Color } from '../../shared/api/primitives.ts';
import { type CorpusCode, codesOf, codingsOf } from './read-corpus.ts';

const KINDS = { 1: 'main', 2: 'category', 3: 'concept' } as const;
const COLORS = ['slate', 'blue', 'green', 'amber', 'pink'] as const satisfies readonly Color[];

function storeCodes(session: ProjectSession, codes: readonly CorpusCode[]): Map<number, string> {
  const ids = new Map<number, string>();
  session.write({ command: 'codes.create', subject: `${codes.length}` }, rows => {
    codes.forEach((code, position) => {
      const { id } = rows.insert('code', {
        name: code.name,
        translation: '',
        kind: KINDS[code.level as 1 | 2 | 3],
        parentId: code.parent === null ? null : (ids.get(code.parent) ?? null),
        color: COLORS[code.id % COLORS.length] ?? 'slate',
        definition: '',
        whenToUse: '',
        whenNotToUse: '',
        exampleCodingId: null,
        inVivo: false,
        position,
        createdAt: 0,
      });
      ids.set(code.id, id);
    });
  });
  return ids;
}

/**
 * Stores the codes and codings of a corpus in a project that holds its documents, a step for each document, as a
 * colleague's work is taken over: there is no other way to make a million by hand.
 * @param sourceIds of the documents, by their number
 */
export async function storeCodings(
  path: string,
  backups: string,
  folder: string,
  sourceIds: ReadonlyMap<number, string>,
) {
  const session = new ProjectSession(openProjectFile(path, { backups, check: false }), () => undefined);
  const codeIds = storeCodes(session, codesOf(folder));
  const { rows } = session;
  await session.inBulk(async () => {
    for await (const codings of codingsOf(folder)) {
      const source = rows.get('source', sourceIds.get(codings[0]?.doc ?? 0) ?? '');
      const text = readText(rows.db, source.textHash, source.title);
      session.write({ command: 'codings.create', subject: source.title }, () => {
        for (const { code, start, end } of codings)
          rows.insert('coding', {
            sourceId: source.id,
            codeId: codeIds.get(code) ?? '',
            coderId: session.coderId,
            start,
            end,
            quote: text.slice(start, end),
            state: 'ok',
            createdAt: 0,
          });
      });
    }
  });
  // As it is some minutes after an import, when the index has caught up.
  session.index.finish();
  session.close();
  return codeIds;
}
