import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Params } from '../../shared/api/method-table.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

const CLINIC = [
  'Interviewer: What of money?',
  'Nurse: The funding gap is wide. Nobody has the skills to write for grants.',
  'Nurse: We leave early, and the ward is thin.',
  'Nurse: Pay is low. 经费不够。',
].join('\n\n');
const SCHOOL = ['Teacher: Skills we have.', 'Teacher: Funding comes late. Then people leave.'].join('\n\n');

type Query = Params<'queries.run'>['query'];
type Node = Query['node'];

describe('retrieval queries', () => {
  let fixture: CoreFixture;
  let ids: Record<'clinic' | 'school' | 'funding' | 'gap' | 'skills' | 'leaving', string>;
  const client = () => fixture.client;
  const code = (...codeIds: string[]): Node => ({ kind: 'codes', codeIds });
  const found = async (node: Node, where?: Partial<NonNullable<Query['where']>>) => {
    const query = { node, ...(where ? { where: { ...where } } : {}) } as Query;
    const { rows } = await client().call('queries.run', { query });
    const { passages } = await client().call('queries.count', { query });
    expect(passages).toBe(rows.length);
    return rows.map(row => row.quote);
  };
  const make = async (sourceId: string, text: string, quote: string, codeId: string) => {
    const start = text.indexOf(quote);
    return (await client().call('codings.create', { sourceId, start, end: start + quote.length, codeId })).id;
  };

  beforeEach(async () => {
    fixture = await startFixture();
    await client().call('project.create', { name: 'Queries', language: 'en' });
    const clinic = await fixture.importText('clinic.txt', CLINIC, 'Lishu');
    const school = await fixture.importText('school.txt', SCHOOL, 'Naran');
    const create = async (name: string, parentId: string | null = null) =>
      (await client().call('codes.create', { name, parentId, kind: parentId ? 'concept' : 'category' })).id;
    const funding = await create('Funding');
    const gap = await create('Funding gap', funding);
    const skills = await create('Staff skills');
    const leaving = await create('Leaving');
    ids = { clinic, school, funding, gap, skills, leaving };
    await make(clinic, CLINIC, 'The funding gap is wide.', gap);
    await make(clinic, CLINIC, 'the skills to write', skills);
    await make(clinic, CLINIC, 'Nobody has the skills to write for grants.', leaving);
    await make(clinic, CLINIC, 'We leave early', leaving);
    await make(clinic, CLINIC, 'Pay is low.', funding);
    await make(school, SCHOOL, 'Skills we have.', skills);
    await make(school, SCHOOL, 'Funding comes late.', gap);
  });
  afterEach(() => fixture.stop());

  it('find the quotes of codes with those below, of coders, and words', async () => {
    const all = ['The funding gap is wide.', 'Pay is low.', 'Funding comes late.'];
    expect(await found(code(ids.funding))).toEqual(all);
    expect(await found({ kind: 'codes', codeIds: [ids.funding], below: false })).toEqual(['Pay is low.']);
    expect(await found(code(ids.skills, ids.funding))).toHaveLength(5);
    for (let i = 0; i < 40; i++)
      await client().call('codes.create', { name: `Empty ${i}`, parentId: ids.funding });
    expect(await found(code(ids.funding))).toEqual(all);
    const [me] = (await client().call('project.snapshot', {})).tables.coder;
    const other = await client().call('coders.create', { name: 'Other', initials: 'O', color: 'red' });
    const by = (coderId: string): Node => ({ kind: 'codes', codeIds: [], coderIds: [coderId] });
    expect(await found(by(me?.id ?? ''))).toHaveLength(7);
    await client().call('coders.use', { id: other.id });
    await make(ids.school, SCHOOL, 'people leave', ids.leaving);
    expect(await found(by(other.id))).toEqual(['people leave']);
    expect(await found({ kind: 'words', text: '经费' })).toEqual(['经费']);
    expect(await found({ kind: 'words', text: 'leave', wholeWords: true })).toEqual(['leave', 'leave']);
  });

  it('find what is near, follows, overlaps and lies within, with the codings behind', async () => {
    const near = {
      kind: 'pair' as const,
      left: code(ids.funding),
      right: code(ids.skills),
    };
    expect(await found({ ...near, relation: 'near', most: 0 })).toEqual(['The funding gap is wide.']);
    expect(await found({ ...near, relation: 'near', most: 1 })).toHaveLength(2);
    expect(await found({ ...near, relation: 'near', most: 0, unit: 'words' })).toEqual([]);
    // Between the teacher's two quotes stands the name before the second.
    expect(await found({ ...near, relation: 'near', most: 1, unit: 'words' })).toEqual([
      'Funding comes late.',
    ]);
    expect(await found({ ...near, relation: 'near', most: 2, unit: 'words' })).toHaveLength(2);
    expect(await found({ ...near, relation: 'near', most: 4, unit: 'characters' })).toEqual([]);
    expect(await found({ ...near, relation: 'followedBy' })).toEqual(['The funding gap is wide.']);
    expect(await found({ ...near, relation: 'precededBy' })).toEqual(['Funding comes late.']);
    const within = {
      kind: 'pair' as const,
      relation: 'within' as const,
      left: code(ids.skills),
      right: code(ids.leaving),
    };
    expect(await found(within)).toEqual(['the skills to write']);
    expect(await found({ ...within, span: 'hull' })).toEqual(['Nobody has the skills to write for grants.']);
    const hull = { ...near, relation: 'followedBy' as const, span: 'hull' as const, most: 0 };
    const { rows } = await client().call('queries.run', { query: { node: hull } });
    expect(rows).toMatchObject([
      {
        quote: 'The funding gap is wide. Nobody has the skills to write',
        sourceTitle: 'clinic.txt',
        paragraph: 2,
        codings: [{ codeId: ids.gap }, { codeId: ids.skills }],
      },
    ]);
  });

  it('join with and, or and not in a passage, a paragraph, a source and a site', async () => {
    const all = (level: string, not: boolean): Node =>
      ({
        kind: 'group',
        join: 'all',
        level,
        members: [{ node: code(ids.funding) }, { not, node: code(ids.leaving) }],
      }) as Node;
    expect(await found(all('words', false))).toEqual([]);
    expect(await found(all('paragraph', false))).toEqual(['The funding gap is wide.']);
    expect(await found(all('paragraph', true))).toEqual(['Pay is low.', 'Funding comes late.']);
    expect(await found(all('source', false))).toEqual(['The funding gap is wide.', 'Pay is low.']);
    expect(await found(all('source', true))).toEqual(['Funding comes late.']);
    expect(await found(all('participant', true))).toEqual(['Funding comes late.']);
    const second = await fixture.importText('second.txt', 'Teacher: They leave.', 'Naran');
    await make(second, 'Teacher: They leave.', 'They leave.', ids.leaving);
    expect(await found(all('site', false))).toHaveLength(3);
    expect(await found(all('site', true))).toEqual([]);
    expect(await found(all('source', true))).toEqual(['Funding comes late.']);
  });

  it('keep to sites, attributes by their type, days, and who speaks', async () => {
    const { tables } = await client().call('project.snapshot', {});
    const site = (name: string) => tables.site.find(each => each.name === name)?.id ?? '';
    const any = code();
    const inSchool = ['Skills we have.', 'Funding comes late.'];
    expect(await found(any, { siteIds: [site('Naran')] })).toEqual(inSchool);
    const beds = await client().call('attributes.create', { owner: 'site', name: 'Staff', type: 'number' });
    await client().call('attributes.setValue', { attributeId: beds.id, ownerId: site('Naran'), value: '9' });
    await client().call('attributes.setValue', { attributeId: beds.id, ownerId: site('Lishu'), value: '10' });
    const staff = (test: 'is' | 'isNot' | 'less' | 'more', ...values: string[]) =>
      found(any, { attributes: [{ attributeId: beds.id, test, values }] });
    expect(await staff('less', '10')).toEqual(inSchool);
    expect(await staff('more', '9')).toHaveLength(5);
    expect(await staff('is', '9.0')).toEqual(inSchool);
    expect(await staff('is', '9', '10')).toHaveLength(7);
    expect(await staff('isNot', '10')).toEqual(inSchool);
    await client().call('sources.update', { id: ids.school, date: '2026-03-01' });
    expect(await found(any, { from: '2026-03-01', to: '2026-03-01' })).toEqual(inSchool);
    expect(await found(any, { to: '2026-02-28' })).toEqual([]);
    expect(await found(any, { speakers: ['Teacher'] })).toEqual(inSchool);
    expect(await found(any, { roles: ['interviewer'] })).toEqual([]);
    await make(ids.clinic, CLINIC, 'What of money?', ids.funding);
    const { speakers } = await client().call('sources.text', { sourceId: ids.clinic });
    const asking = speakers.find(each => each.name === 'Interviewer');
    await client().call('speakers.update', { id: asking?.id ?? '', role: 'interviewer' });
    expect(await found(any, { roles: ['interviewer'] })).toEqual(['What of money?']);
  });

  it('give page after page in the order of the sources and of the text', async () => {
    const query = { node: code() };
    const whole = await client().call('queries.run', { query });
    expect(whole.next).toBeNull();
    const pages = [];
    for (let offset: number | null = 0; offset !== null; ) {
      const page: { rows: typeof whole.rows; next: number | null } = await client().call('queries.run', {
        query,
        offset,
        limit: 3,
      });
      pages.push(...page.rows);
      offset = page.next;
    }
    expect(pages).toEqual(whole.rows);
    expect(await client().call('queries.count', { query })).toEqual({
      passages: 7,
      documents: 2,
      bySource: { [ids.clinic]: 5, [ids.school]: 2 },
    });
  });

  it('hand out every passage as CSV', async () => {
    const query = { node: code(ids.funding) };
    const file = await client().call('queries.csv', { query, name: 'Money', language: 'en' });
    expect(file.fileName).toBe('Queries Money.csv');
    const { path } = await fixture.core.resolveFile(file.token);
    const lines = readFileSync(path, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('clinic.txt,Lishu,,2,');
    expect(lines[1]).toContain('The funding gap is wide.,Funding gap,');
  });
});
