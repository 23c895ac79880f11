import type { Evidence, Link } from '../../api/entities/links.ts';
import type { Structure } from '../../api/entities/theory.ts';
import {
  idsOf,
  type Rejoined,
  type RowPlan,
  type RowReader,
  rejoin,
  standIn,
  type Tally,
  tallyOf,
} from './row-plan.ts';

type Ids = ReadonlyMap<string, string>;

export interface JoinedLinks {
  readonly links: Tally;
  readonly evidence: Tally;
  readonly propositions: Tally;
  readonly structures: Tally;
  /** Links and quotes that were joined, with what they became. */
  readonly linkIds: Ids;
  readonly evidenceIds: Ids;
  /** Links between what became one code: they could only lead from it to itself. */
  readonly lostLinkIds: ReadonlySet<string>;
}

const linkKey = ({ fromId, toId, type, polarity }: Link) => `${fromId} ${toId} ${type} ${polarity}`;

/** A quote that lost its words stands on none that could be the same. */
function evidenceKey(row: Evidence): string {
  if (row.state === 'emptied') return row.id;
  const { linkId, sourceId, start, end, stance, coderId } = row;
  const parts = [row.causeStart, row.causeEnd, row.effectStart, row.effectEnd];
  return [linkId, sourceId, start, end, stance, coderId, ...parts].join(' ');
}

/** Ends of links and structures after codes have become part of others; null where both ends are one. */
function withEnds<R extends { readonly fromId: string; readonly toId: string }>(
  codes: Ids,
): (row: R) => R | null {
  return row => {
    if (!codes.has(row.fromId) && !codes.has(row.toId)) return row;
    const fromId = standIn(codes, row.fromId);
    const toId = standIn(codes, row.toId);
    return fromId === toId ? null : { ...row, fromId, toId };
  };
}

/** What both say in their own words; once where they say the same. */
const bothTexts = (kept: string, other: string) =>
  kept.includes(other) ? kept : [kept, other].filter(text => text !== '').join('\n');

/** Lets links, their quotes and what rests on them lead to the code that others become part of. */
export function planLinks(plan: RowPlan, reader: RowReader, codes: Ids): JoinedLinks {
  const links = rejoin(reader.all('link'), withEnds<Link>(codes), linkKey);
  for (const { id, fromId, toId } of links.changed) plan.patch('link', id, { fromId, toId });
  planMeanings(plan, links);
  const linkIds = idsOf(links);
  const evidence = planEvidence(plan, reader, linkIds);
  const lostLinkIds = new Set(links.lost.map(link => link.id));
  const gone = [...lostLinkIds].flatMap(id => reader.where('evidence', 'linkId', id));
  const propositions = planPropositions(plan, reader, linkIds, lostLinkIds);
  const evidenceIds = idsOf(evidence);
  const structures = planStructures(plan, reader, codes, evidenceIds);
  for (const id of [...linkIds.keys(), ...lostLinkIds]) plan.remove('link', id);
  return {
    links: tallyOf(links),
    evidence: { ...tallyOf(evidence), lost: gone.length },
    propositions,
    structures,
    linkIds,
    evidenceIds,
    lostLinkIds,
  };
}

function planMeanings(plan: RowPlan, { joined }: Rejoined<Link>): void {
  const meanings = new Map<string, string>();
  for (const { row, into } of joined.values()) {
    const before = meanings.get(into.id) ?? into.meaning;
    const both = bothTexts(before, row.meaning);
    if (both !== before) meanings.set(into.id, both);
  }
  for (const [id, meaning] of meanings) plan.patch('link', id, { meaning });
}

function planEvidence(plan: RowPlan, reader: RowReader, linkIds: Ids): Rejoined<Evidence> {
  const near = new Set([...linkIds.keys(), ...linkIds.values()]);
  const evidence = rejoin(
    [...near].flatMap(id => reader.where('evidence', 'linkId', id)),
    row => (linkIds.has(row.linkId) ? { ...row, linkId: standIn(linkIds, row.linkId) } : row),
    evidenceKey,
  );
  for (const { id, linkId } of evidence.changed) plan.patch('evidence', id, { linkId });
  for (const id of evidence.joined.keys()) plan.remove('evidence', id);
  return evidence;
}

function planPropositions(plan: RowPlan, reader: RowReader, linkIds: Ids, lost: ReadonlySet<string>): Tally {
  const ties = rejoin(
    reader.all('propositionLink'),
    row => {
      if (lost.has(row.linkId)) return null;
      return linkIds.has(row.linkId) ? { ...row, linkId: standIn(linkIds, row.linkId) } : row;
    },
    row => `${row.propositionId} ${row.linkId}`,
  );
  for (const id of ties.joined.keys()) plan.drop('propositionLink', id);
  for (const { id } of ties.lost) plan.drop('propositionLink', id);
  for (const { id, linkId } of ties.changed) plan.patch('propositionLink', id, { linkId });
  return tallyOf(ties);
}

function planStructures(plan: RowPlan, reader: RowReader, codes: Ids, evidenceIds: Ids): Tally {
  const structures = rejoin(
    reader.all('structure'),
    withEnds<Structure>(codes),
    row => `${row.fromId} ${row.toId}`,
  );
  for (const id of structures.joined.keys()) plan.drop('structure', id);
  for (const { id } of structures.lost) plan.drop('structure', id);
  for (const { id, fromId, toId } of structures.changed) plan.patch('structure', id, { fromId, toId });
  const kept = new Map<string, Structure>();
  for (const { row, into } of structures.joined.values()) {
    const before = kept.get(into.id) ?? into;
    const meaning = bothTexts(before.meaning, row.meaning);
    kept.set(into.id, { ...before, meaning, evidenceId: before.evidenceId ?? row.evidenceId });
  }
  for (const { id, meaning, evidenceId } of kept.values())
    plan.patch('structure', id, {
      meaning,
      evidenceId: evidenceId === null ? null : standIn(evidenceIds, evidenceId),
    });
  for (const [gone, into] of evidenceIds)
    for (const { id } of reader.where('structure', 'evidenceId', gone))
      if (!kept.has(id) && !structures.joined.has(id)) plan.patch('structure', id, { evidenceId: into });
  return tallyOf(structures);
}
