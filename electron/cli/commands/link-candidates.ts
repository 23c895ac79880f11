import type { Result } from '../../../shared/api/method-table.ts';
import type { CommandContext, CommandResult } from '../command.ts';
import { tablesOf } from '../find-rows.ts';

/** So many at a time are asked for. */
const PAGE = 500;

/** Every link that a sentence of the project may state, a line for each: ends, sign, whether directed and denied, where. */
export async function candidates({ client }: CommandContext): Promise<CommandResult> {
  const codes = new Map((await tablesOf(client)).code.map(code => [code.id, code.name]));
  const found: Result<'links.candidates'>['rows'] = [];
  for (let isWhole = false; !isWhole; ) {
    const { rows, total } = await client.call('links.candidates', { offset: found.length, limit: PAGE });
    found.push(...rows);
    isWhole = rows.length === 0 || found.length >= total;
  }
  const rows = found.map(row => ({
    fromName: codes.get(row.cause.codeId) ?? '',
    toName: codes.get(row.effect.codeId) ?? '',
    causalWord: row.quote.slice(row.word.start - row.start, row.word.end - row.start),
    ...row,
  }));
  const lines = rows.map(row =>
    [
      `${row.fromName} ${row.directed ? '→' : '–'} ${row.toName}`,
      row.polarity,
      row.negated ? 'contradicts' : 'supports',
      row.causalWord,
      `${row.participantCode ?? row.sourceTitle} ¶${row.paragraph}`,
      row.quote,
    ].join('\t'),
  );
  return { json: { total: rows.length, candidates: rows }, text: lines.join('\n') };
}
