import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppInBrowser } from './app-in-browser.ts';

/** What one villager says, and the codes two of the sentences have before anything is linked. */
export const SENTENCES = {
  cause: 'The county paid for a base station on the hill',
  effect: 'the north hamlet has had a signal since the spring',
} as const;

const TRANSCRIPT = [
  'Interviewer: What has changed since the last visit?',
  `NA-07: ${SENTENCES.cause}, and ${SENTENCES.effect}. Nobody here asked for it.`,
  'Interviewer: Who uses it now?',
  'NA-07: Those who send words to their children in town. The old ones still walk to the office.',
].join('\n\n');

/** A new study with that interview and two coded passages, open in the page. */
export async function openCodedProject(app: AppInBrowser): Promise<void> {
  const { client, core, home, page } = app;
  await client.call('project.create', { name: 'A theory', language: 'en' });
  const path = join(home, 'NA-07.txt');
  writeFileSync(path, TRANSCRIPT);
  const token = await core.registerFile(path);
  const item = {
    token,
    fileName: 'NA-07.txt',
    title: 'NA-07',
    siteName: "Nong'an",
    participantCode: 'NA-07',
  };
  const { imported } = await client.call('imports.commit', { items: [item] });
  const sourceId = imported[0]?.sourceId ?? '';
  const { text } = await client.call('sources.text', { sourceId });
  const at = (words: string) => ({
    sourceId,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const make = (name: string) => client.call('codes.create', { name });
  await client.call('codings.create', { ...at(SENTENCES.cause), codeId: (await make('Funding')).id });
  await client.call('codings.create', {
    ...at(SENTENCES.effect),
    codeId: (await make('Network coverage')).id,
  });
  await page.getByRole('button', { name: 'Sources', exact: true }).waitFor();
}

/** The theory as it is stored, by names: enough to see that a road led where it should. */
export async function storedTheory({ client }: AppInBrowser) {
  const { tables } = await client.call('project.snapshot', {});
  const nameOf = (id: string) => tables.code.find(code => code.id === id)?.name ?? '';
  const evidence = await client.call('evidence.list', { linkIds: tables.link.map(link => link.id) });
  const quotesOf = (linkId: string) => evidence.filter(row => row.linkId === linkId).map(row => row.quote);
  const placements = tables.paradigmPlacement.map(row => [row.role, nameOf(row.codeId)]);
  const cited = await Promise.all(
    tables.paradigm.map(({ id }) => client.call('paradigms.quotes', { paradigmId: id })),
  );
  return {
    phenomena: tables.paradigm.map(row => nameOf(row.phenomenonId)),
    placements,
    reasons: cited.flat().flatMap(row => row.quotes.map(quote => quote.quote)),
    links: tables.link.map(row => [nameOf(row.fromId), row.polarity, nameOf(row.toId), ...quotesOf(row.id)]),
    story: (tables.storyline[0]?.paragraphs ?? []).map(paragraph =>
      (Array.isArray(paragraph) ? paragraph : paragraph.pieces).map(piece =>
        typeof piece === 'string'
          ? piece
          : 'code' in piece
            ? `@${nameOf(piece.code)}`
            : Object.keys(piece).join(' '),
      ),
    ),
    models: tables.model.map(({ name, level }) => [name, level]),
  };
}

/** What both roads lead to. */
export const THEORY = {
  phenomena: ['Network coverage'],
  placements: [['causal', 'Funding']],
  reasons: [SENTENCES.cause],
  links: [['Funding', '+', 'Network coverage', `${SENTENCES.cause}, and ${SENTENCES.effect}`]],
  story: [['It began with ', '@Funding', ', shown by ', 'fromId toId', '.']],
  models: [
    ['Theory', 'main'],
    ['Close up', 'concept'],
  ],
};
