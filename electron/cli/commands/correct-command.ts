import { RootedError } from '../../../shared/api/errors.ts';
import type { ChangedPassage } from '../../../shared/api/methods/source-methods.ts';
import type { Span } from '../../../shared/text/offset.ts';
import { occurrences } from '../../../shared/text/quote-anchor.ts';
import { CallError } from '../call-error.ts';
import { type Command, textOption } from '../command.ts';
import { sourceNamed, tablesOf } from '../find-rows.ts';
import { needed } from './coding-commands.ts';

/** Places one after another: `aa` stands in `aaa` once, since no letter can be replaced twice. */
function apart(places: readonly Span[]): Span[] {
  let floor = 0;
  return places.filter(({ start, end }) => {
    if (start < floor) return false;
    floor = end;
    return true;
  });
}

function placesOf(text: string, title: string, quote: string, isAll: boolean): Span[] {
  const found = apart(occurrences(text, quote));
  const details = { title, quote, count: found.length };
  if (found.length === 0)
    throw new RootedError('QUOTE_NOT_FOUND', 'the source does not hold these words', details);
  if (found.length > 1 && !isAll) {
    const message = `the words stand there ${found.length} times: give more of them, or --all`;
    throw new RootedError('QUOTE_AMBIGUOUS', message, details);
  }
  return found;
}

function sentence(places: number, passages: readonly ChangedPassage[]): string {
  const emptied = passages.filter(passage => passage.state === 'emptied').length;
  const changed = `Corrected in ${places} ${places === 1 ? 'place' : 'places'}. Passages whose words changed: ${passages.length}`;
  return emptied === 0 ? `${changed}.` : `${changed}, of which without words now: ${emptied}.`;
}

/** Replaces words of a transcript; codings and quotes keep their passages. */
export const correctCommand: Command = {
  usage: 'correct FILE --source NAME --from TEXT --to TEXT [--all]',
  options: {
    source: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    all: { type: 'boolean' },
  },
  least: 0,
  most: 0,
  opens: true,
  async run({ client }, _words, options) {
    const source = sourceNamed(await tablesOf(client), needed(options, 'source'));
    const from = needed(options, 'from');
    // Words may be taken out: an empty --to is one, a missing one is not.
    const to = textOption(options, 'to');
    if (to === undefined) throw new CallError('--to is missing');
    const { text, version } = await client.call('sources.text', { sourceId: source.id });
    const places = placesOf(text, source.title, from, options['all'] === true);
    const edits = places.map(({ start, end }) => ({ start: start as number, end: end as number, text: to }));
    const done = await client.call('sources.correct', { sourceId: source.id, version, edits });
    return {
      json: { ...done, places: places.length },
      text: sentence(places.length, done.passages),
    };
  },
};
