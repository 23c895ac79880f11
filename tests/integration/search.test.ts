import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectSession } from '../../electron/core/project-session.ts';
import { openProjectFile } from '../../electron/core/storage/project-file.ts';
import { sourcesToSearch } from '../../electron/core/storage/search-queries.ts';
import type { Params } from '../../shared/api/method-table.ts';
import { wantedTerms } from '../../shared/search/index-terms.ts';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

const ENGLISH = [
  'Interviewer: Did burnout come up?',
  'Nurse: Burnout and moral injury. We were burnt out, and moral it was not. 倦怠！',
  'Interviewer: Moral injury, you say?',
].join('\n\n');

describe('searching the texts', () => {
  let fixture: CoreFixture;
  let chinese: string;
  let english: string;
  const call = () => fixture.client;
  type Query = Params<'search.text'>['query'];
  const found = async (query: Query) => {
    const { hits } = await call().call('search.text', { query });
    const { hits: count } = await call().call('search.count', { query });
    expect(count).toBe(hits.length);
    return hits.map(hit => hit.words);
  };

  beforeEach(async () => {
    fixture = await startFixture();
    await call().call('project.create', { name: 'Search', language: 'en' });
    chinese = await fixture.importText('chinese.txt', INTERVIEW, 'North');
    english = await fixture.importText('english.txt', ENGLISH, 'South');
  });
  afterEach(() => fixture.stop());

  it('finds words and Chinese of any length, with what stands around them', async () => {
    expect(await found({ text: 'burnout' })).toEqual(['burnout', 'Burnout']);
    expect(await found({ text: '培' })).toHaveLength(2);
    expect(await found({ text: '村民' })).toEqual(['村民']);
    expect(await found({ text: '一件事录两遍' })).toEqual(['一件事录两遍']);
    const { hits } = await call().call('search.text', { query: { text: '会计替' } });
    expect(hits).toMatchObject([
      {
        sourceId: chinese,
        paragraph: 2,
        speaker: '村支书',
        words: '会计替',
        after: expect.stringMatching(/^他们填/),
      },
    ]);
    expect(hits[0]?.before.endsWith('开手机。')).toBe(true);
  });

  it('keeps to speakers, sites, attributes and sources', async () => {
    expect(await found({ text: 'moral injury', speakers: ['Nurse'] })).toEqual(['moral injury']);
    const { speakers } = await call().call('sources.text', { sourceId: english });
    const interviewer = speakers.find(speaker => speaker.name === 'Interviewer')?.id ?? '';
    await call().call('speakers.update', { id: interviewer, role: 'interviewer' });
    expect(await found({ text: 'moral injury', roles: ['interviewer'] })).toEqual(['Moral injury']);
    const { tables } = await call().call('project.snapshot', {});
    const south = tables.site.find(site => site.name === 'South')?.id ?? '';
    const north = tables.site.find(site => site.name === 'North')?.id ?? '';
    expect(await found({ text: 'burnout', siteIds: [south] })).toHaveLength(2);
    expect(await found({ text: 'burnout', siteIds: [north] })).toEqual([]);
    expect(await found({ text: '倦怠', sourceIds: [chinese] })).toEqual([]);
    const { id } = await call().call('attributes.create', { owner: 'site', name: 'Kind', type: 'text' });
    await call().call('attributes.setValue', { attributeId: id, ownerId: south, value: 'clinic' });
    expect(await found({ text: '倦怠', attributes: [{ attributeId: id, values: ['clinic'] }] })).toHaveLength(
      1,
    );
    expect(await found({ text: '培', attributes: [{ attributeId: id, values: ['clinic'] }] })).toEqual([]);
  });

  it('keeps to what is coded, or is not, with the codes below', async () => {
    const above = await call().call('codes.create', { name: 'Strain', kind: 'category' });
    const { id: codeId } = await call().call('codes.create', { name: 'Burnout', parentId: above.id });
    const { hits } = await call().call('search.text', { query: { text: 'burnout' } });
    const second = hits[1];
    await call().call('codings.create', {
      sourceId: english,
      start: second?.start ?? 0,
      end: second?.end ?? 0,
      codeId,
    });
    expect(await found({ text: 'burnout', coded: { codeIds: [above.id], with: true } })).toEqual(['Burnout']);
    expect(await found({ text: 'burnout', coded: { codeIds: [above.id], with: false } })).toEqual([
      'burnout',
    ]);
    expect(await found({ text: 'burnout', coded: { codeIds: [], with: false } })).toEqual(['burnout']);
  });

  it('finds by regular expression, says when one is none, and ends one that would never end', async () => {
    expect(await found({ text: 'burn(t|out)\\b', mode: 'regex' })).toEqual(['burnout', 'Burnout', 'burnt']);
    await expect(found({ text: '(', mode: 'regex' })).rejects.toMatchObject({
      code: 'SEARCH_PATTERN_INVALID',
    });
    await fixture.importText('long.txt', `Nurse: ${'a'.repeat(400)}!`);
    await expect(found({ text: '(a+a+)+b', mode: 'regex' })).rejects.toMatchObject({
      code: 'SEARCH_TOO_SLOW',
    });
    expect(await found({ text: '倦怠' })).toHaveLength(1);
  }, 30_000);

  it('gives page after page, each match once', async () => {
    const query = { text: 'm|。|，', mode: 'regex' } as const;
    const pageAfter = (from: Params<'search.text'>['from']) =>
      call().call('search.text', { query, from, limit: 2 });
    let page = await pageAfter(null);
    const pages = [...page.hits];
    while (page.next) {
      page = await pageAfter(page.next);
      pages.push(...page.hits);
    }
    const { hits } = await call().call('search.text', { query });
    expect(pages.length).toBeGreaterThan(10);
    expect(pages).toEqual(hits);
  });

  it('is right after corrections, undo and redo, before and after the index has caught up', async () => {
    const start = ENGLISH.indexOf('倦怠');
    await call().call('sources.correct', {
      sourceId: english,
      version: 1,
      edits: [{ start, end: start + 2, text: '疲惫' }],
    });
    expect([await found({ text: '倦怠' }), await found({ text: '疲惫' })]).toEqual([[], ['疲惫']]);
    expect(await caughtUp(fixture, '疲惫')).toEqual(['english.txt']);
    expect(await caughtUp(fixture, '倦怠')).toEqual([]);
    expect([await found({ text: '倦怠' }), await found({ text: '疲惫' })]).toEqual([[], ['疲惫']]);
    await call().call('history.undo', {});
    expect([await found({ text: '倦怠' }), await found({ text: '疲惫' })]).toEqual([['倦怠'], []]);
    await call().call('history.redo', {});
    expect([await found({ text: '倦怠' }), await found({ text: '疲惫' })]).toEqual([[], ['疲惫']]);
    expect(await call().call('project.check', {})).toEqual([]);
  });

  it('codes all that was found as one step, what has the code already left alone', async () => {
    const { id: codeId } = await call().call('codes.create', { name: 'Injury' });
    const wanted = { query: { text: 'moral' }, unit: 'sentence', codeId } as const;
    expect(await call().call('search.autocodePreview', wanted)).toMatchObject({
      codings: 3,
      documents: 1,
      already: 0,
    });
    expect(await call().call('search.autocode', wanted)).toEqual({ codeId, codings: 3, already: 0 });
    const quotes = async () =>
      (await call().call('codings.list', { sourceId: english })).map(coding => coding.quote);
    const three = ['Burnout and moral injury.', 'We were burnt out, and moral it was not.'];
    expect(await quotes()).toEqual([
      ...three.map(q => expect.stringContaining(q)),
      expect.stringContaining('Moral injury, you say?'),
    ]);
    expect(await call().call('search.autocode', wanted)).toMatchObject({ codings: 0, already: 3 });
    await call().call('history.undo', {});
    expect(await quotes()).toEqual([]);
  });

  it('codes chosen places with a new code, each with its turn', async () => {
    const { hits } = await call().call('search.text', { query: { text: '培训' } });
    const places = hits.slice(1).map(({ sourceId, start, end }) => ({ sourceId, start, end }));
    await call().call('search.autocode', { places, unit: 'turn', newCode: { name: '培训' } });
    const codings = await call().call('codings.list', { sourceId: chinese });
    expect(codings.map(coding => coding.quote)).toEqual([
      '村支书：培训了一个下午，念完幻灯片拍张照就结束了。😀𠮷',
    ]);
  });

  it('finds codes, memos and links by any of their words', async () => {
    const a = await call().call('codes.create', {
      name: 'Moral injury',
      definition: 'Harm to what is held right',
    });
    const b = await call().call('codes.create', { name: 'Leaving' });
    await call().call('memos.create', { kind: 'theory', body: 'Why does harm last?' });
    const span = { sourceId: english, start: 0, end: 11 };
    await call().call('links.create', {
      fromId: a.id,
      toId: b.id,
      polarity: '+',
      meaning: 'Harm drives people out',
      evidence: [span],
    });
    const theory = await call().call('search.theory', { text: 'harm' });
    expect(theory.map(each => [each.kind, each.words])).toEqual([
      ['code', 'Harm'],
      ['memo', 'harm'],
      ['link', 'Harm'],
    ]);
    const find = async (query: { text: string; mode: 'words' | 'regex'; most?: number }) => {
      const { most = 10, ...rest } = query;
      const within = { unit: 'words', most } as const;
      return (await call().call('search.theory', { ...rest, within })).map(each => each.words);
    };
    expect(await find({ text: 'people harm', mode: 'words', most: 2 })).toEqual(['Harm drives people']);
    expect(await find({ text: 'people harm', mode: 'words', most: 0 })).toEqual([]);
    expect(await find({ text: 'l[ae]sts?', mode: 'regex' })).toEqual(['last']);
    const whole = { text: 'har', wholeWords: true };
    expect(await call().call('search.theory', whole)).toEqual([]);
    await expect(find({ text: '(', mode: 'regex' })).rejects.toMatchObject({
      code: 'SEARCH_PATTERN_INVALID',
    });
  });
});

/** Has the index hold every text, and gives the sources it names for some words. */
async function caughtUp(fixture: CoreFixture, words: string): Promise<string[]> {
  const [file] = await fixture.client.call('project.list', {});
  await fixture.client.call('project.close', {});
  const path = join(fixture.home, 'projects', file?.fileName ?? '');
  const opened = openProjectFile(path, { backups: join(fixture.home, 'backups'), check: false });
  const session = new ProjectSession(opened, () => undefined);
  session.index.finish();
  const everywhere = { sourceIds: [], siteIds: [] };
  const named = sourcesToSearch(session.rows, wantedTerms(words, false), everywhere).map(
    source => source.title,
  );
  session.close();
  await fixture.client.call('project.open', { token: file?.token ?? '' });
  return named;
}
