import type { Result } from '../../../shared/api/method-table.ts';
import { type Command, textOption } from '../command.ts';
import { namesOfKey } from '../open-key.ts';

type Check = Result<'anonymise.check'>;

function placeSentence({ find, place, before, name, after }: Check['left'][number]): string {
  const where = {
    text: `the text of "${place.title}"`,
    row: `${place.table} ${place.field} of "${place.title}"`,
    original: `the kept file of "${place.title}"`,
  };
  return `${find}\t${where[place.in]}\t${before}[${name}]${after}`;
}

function lines({ total, left, history, unread, suggestions }: Check, hasKey: boolean): string[] {
  const more = total - left.length;
  return [
    ...left.map(placeSentence),
    ...(more > 0 ? [`${more} more places.`] : []),
    ...history.map(({ find, count }) => `${find}\tstill in ${count} steps of the history or earlier texts`),
    ...unread.map(
      ({ fileName, title }) => `The kept file ${fileName} of "${title}" could not be looked into.`,
    ),
    ...suggestions.map(each => `looks like a ${each.kind}: ${each.text}\t${each.count}\t${each.reason}`),
    ...(hasKey
      ? [total === 0 ? 'No listed name is left.' : `${total} places of listed names are left.`]
      : []),
  ];
}

/** `check-names FILE`: where names of a key, and what looks like names, still stand in a project. */
export const checkNamesCommand: Command = {
  usage: 'check-names FILE [--key KEYFILE] [--without-suggestions] [--json]',
  options: { key: { type: 'string' }, 'without-suggestions': { type: 'boolean' } },
  least: 0,
  most: 0,
  opens: true,
  async run(context, _words, options) {
    const key = textOption(options, 'key');
    const names = key === undefined ? [] : await namesOfKey(context, key);
    const suggest = options['without-suggestions'] !== true;
    const found = await context.client.call('anonymise.check', { names, suggest });
    const text = lines(found, key !== undefined).join('\n') || 'Nothing looks like a name.';
    const isLeft = found.total > 0 || found.history.length > 0;
    return { json: found, text, ...(isLeft ? { failed: 'NAMES_LEFT' as const } : {}) };
  },
};
