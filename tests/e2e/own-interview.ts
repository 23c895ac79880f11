import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppInBrowser } from './app-in-browser.ts';

/** Each paragraph fits on one line of the screen, so that the arrows go from one to the next. */
export const INTERVIEW = {
  en: [
    'Interviewer: How did the shop begin?',
    'Wu: My father rented it in 1987. He sold noodles at first.',
    'Interviewer: And when the road came?',
    'Wu: The road brought lorries. Drivers stop where others stop.\n\nThey never ask for the menu.',
    'Interviewer: What do you worry about?',
    'Wu: The young leave after school. My daughter counts empty houses.',
    'Interviewer: Who will keep the shop?',
    'Wu: Perhaps nobody will. Perhaps the road will.',
  ],
  zh: [
    '访谈者：小店是怎么开起来的？',
    '吴：父亲一九八七年租下了它。起初只卖面条。',
    '访谈者：公路修通以后呢？',
    '吴：公路带来了货车。司机们跟着别人停车。\n\n他们从来不看菜单。',
    '访谈者：您担心什么？',
    '吴：年轻人毕业就走了。女儿数着空房子。',
    '访谈者：谁来接这家店？',
    '吴：也许没有人接。也许公路会接。',
  ],
} as const;

const CATEGORY = { en: 'Livelihood', zh: '生计' } as const;
export const STUDY = { en: 'Noodles', zh: '面馆' } as const;

/** A study of one interview and one category, which is closed again: it stands in the list of projects. */
export async function makeStudy({ client, core, home, page }: AppInBrowser, language: 'en' | 'zh') {
  await client.call('project.create', { name: STUDY[language], language });
  const path = join(home, 'W-01.txt');
  writeFileSync(path, INTERVIEW[language].join('\n\n'));
  const token = await core.registerFile(path);
  const item = { token, fileName: 'W-01.txt', title: 'W-01', siteName: null, participantCode: 'Wu' };
  const { imported } = await client.call('imports.commit', { items: [item] });
  await client.call('codes.create', { name: CATEGORY[language], kind: 'category' });
  await client.call('project.close', {});
  await page.getByRole('row', { name: STUDY[language] }).waitFor();
  return { sourceId: imported[0]?.sourceId ?? '' };
}

/** What is coded as what, in the order of the text: `quote → code`. */
export async function codedWords({ client }: AppInBrowser, sourceId: string): Promise<string[]> {
  const { tables } = await client.call('project.snapshot', {});
  const names = new Map(tables.code.map(code => [code.id, code.name]));
  const codings = await client.call('codings.list', { sourceId });
  return codings
    .map(coding => ({ ...coding, name: names.get(coding.codeId) ?? '' }))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.name < b.name ? -1 : 1))
    .map(({ quote, name }) => `${quote} → ${name}`);
}
