import type { PassageQuery, QueryNode } from '../api/entities/queries.ts';

/** The parts of a node, itself last, so that what is asked for first comes first. */
export function nodesOf(node: QueryNode): QueryNode[] {
  if (node.kind === 'group') return [...node.members.flatMap(each => nodesOf(each.node)), node];
  if (node.kind === 'pair') return [...nodesOf(node.left), ...nodesOf(node.right), node];
  return [node];
}

/** What a query names by id, by the table it lies in. */
export function namedBy({ node, where }: PassageQuery) {
  const nodes = nodesOf(node).filter(each => each.kind === 'codes');
  return {
    code: [...new Set(nodes.flatMap(each => each.codeIds))],
    coder: [...new Set(nodes.flatMap(each => each.coderIds))],
    site: where.siteIds,
    source: where.sourceIds,
    attribute: where.attributes.map(each => each.attributeId),
  } as const;
}
