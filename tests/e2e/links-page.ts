import { en } from '../../renderer/i18n/en.ts';
import type { AppInBrowser } from './app-in-browser.ts';

const TEXT = [
  '村民：因为没有产业，年轻人都走了。村里修了路，游客来了。',
  '村民：培训促进了就业，大家都这么说。',
  '村民：干部作风影响村民信任。',
].join('\n\n');

const CODES = [
  ['No industry', '没有产业'],
  ['Young people gone', '年轻人都走了'],
  ['Road', '修了路'],
  ['Visitors', '游客来了'],
  ['Training', '培训'],
  ['Jobs', '就业'],
  ['Style of officials', '干部作风'],
  ['Trust', '村民信任'],
] as const;

/** A project with one interview of which eight passages are coded; gives the ids of its codes and of its source. */
export async function makeCodedProject({ client, core, home }: AppInBrowser) {
  const { writeFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  await client.call('project.create', { name: 'Village', language: 'en' });
  const path = join(home, 'village.txt');
  writeFileSync(path, TEXT);
  const token = await core.registerFile(path);
  const item = { token, fileName: 'village.txt', title: 'Village', siteName: null, participantCode: null };
  const { imported } = await client.call('imports.commit', { items: [item] });
  const sourceId = imported[0]?.sourceId ?? '';
  const { text } = await client.call('sources.text', { sourceId });
  const codes: Record<string, string> = {};
  for (const [name, words] of CODES) {
    const start = text.indexOf(words);
    const at = { sourceId, start, end: start + words.length };
    codes[name] = (await client.call('codings.create', { ...at, newCode: { name } })).codeId;
  }
  return { sourceId, codes, text };
}

/** Every link with its ends by name, and its quotes. */
export async function linksIn({ client }: AppInBrowser) {
  const { tables } = await client.call('project.snapshot', {});
  const evidence = await client.call('evidence.list', {});
  const name = (id: string) => tables.code.find(code => code.id === id)?.name ?? '';
  return tables.link.map(link => ({
    id: link.id,
    name: `${name(link.fromId)} > ${name(link.toId)}`,
    type: link.type,
    polarity: link.polarity,
    quotes: evidence
      .filter(row => row.linkId === link.id)
      .map(row => ({
        quote: row.quote,
        stance: row.stance,
        cause: part(row, 'cause'),
        effect: part(row, 'effect'),
      })),
  }));
}

interface Marked {
  quote: string;
  start: number;
  causeStart: number | null;
  causeEnd: number | null;
  effectStart: number | null;
  effectEnd: number | null;
}

function part(row: Marked, side: 'cause' | 'effect'): string {
  const [from, to] = side === 'cause' ? [row.causeStart, row.causeEnd] : [row.effectStart, row.effectEnd];
  return from === null || to === null ? '' : row.quote.slice(from - row.start, to - row.start);
}

export async function goToStage({ page }: AppInBrowser, stage: keyof typeof en.frame.stages): Promise<void> {
  await page.getByRole('button', { name: en.frame.stages[stage], exact: true }).click();
}
