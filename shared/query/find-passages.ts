import type { MeetingLevel, QueryNode } from '../api/entities/queries.ts';
import { LyingThere } from './lies-to.ts';
import { type Passage, passageSet } from './passage.ts';
import { isCaseLevel, type QueriedText, unitsOf } from './queried-text.ts';
import { cut, hull, relatePassages } from './relate-passages.ts';

type Group = Extract<QueryNode, { kind: 'group' }>;

/** Tells of a passage whether one of a node is there with it, at a level. */
function meeting(text: QueriedText, node: QueryNode, level: MeetingLevel): (passage: Passage) => boolean {
  if (isCaseLevel(level)) {
    const isThere = text.isInCase(node, level);
    return () => isThere;
  }
  const others = findPassages(node, text);
  if (level === 'source') return () => others.length > 0;
  if (level !== 'paragraph' && level !== 'turn') {
    const there = new LyingThere(others);
    return passage => there.overlap(passage);
  }
  const starts = text.starts(level);
  const there = new LyingThere(others.map(each => unitsOf(starts, each)));
  return passage => there.overlap(unitsOf(starts, passage));
}

/** All that is coded and has no passage of a node with it. */
function complement(text: QueriedText, node: QueryNode, level: MeetingLevel): Passage[] {
  const isMet = meeting(text, node, level);
  return text.coded().filter(passage => !isMet(passage));
}

/** The passages of the first with those of the others that share words with them, as the span says. */
function together(text: QueriedText, first: readonly Passage[], others: readonly QueryNode[], group: Group) {
  const there = others.map(node => {
    const passages = findPassages(node, text);
    return { passages, lying: new LyingThere(passages) };
  });
  const kept = first.filter(passage => there.every(({ lying }) => lying.overlap(passage)));
  if (group.span === 'left') return kept;
  const found = kept.flatMap(passage => {
    const met = there.map(({ passages, lying }) =>
      lying.overlapping(passage).flatMap(at => passages[at] ?? []),
    );
    return group.span === 'cut' ? cut(passage, met) : [hull([passage, ...met.flat()])];
  });
  return passageSet(found);
}

function all(text: QueriedText, group: Group): Passage[] {
  const { level, members } = group;
  const [wanted, ...others] = members.filter(each => !each.not).map(each => each.node);
  const first = wanted ? findPassages(wanted, text) : text.coded();
  if (first.length === 0) return [];
  let found: readonly Passage[] = first;
  if (level === 'words') found = together(text, first, others, group);
  else for (const node of others) found = found.filter(meeting(text, node, level));
  for (const { node } of members.filter(each => each.not)) {
    if (found.length === 0) return [];
    const isMet = meeting(text, node, level);
    found = found.filter(passage => !isMet(passage));
  }
  return [...found];
}

function any(text: QueriedText, { members, level }: Group): Passage[] {
  return passageSet(
    members.flatMap(({ not, node }) => (not ? complement(text, node, level) : findPassages(node, text))),
  );
}

/** The passages of one text that a query asks for, as a set in the order of the text (docs/queries.md). */
export function findPassages(node: QueryNode, text: QueriedText): Passage[] {
  switch (node.kind) {
    case 'codes':
    case 'words':
      return text.leaf(node);
    case 'group':
      return node.join === 'all' ? all(text, node) : any(text, node);
    case 'pair': {
      const left = findPassages(node.left, text);
      if (left.length === 0) return [];
      return relatePassages(text, left, findPassages(node.right, text), node);
    }
  }
}
