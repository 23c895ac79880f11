import type { CodeKind } from '../api/entities/codes.ts';
import type { Polarity } from '../api/entities/links.ts';
import type { ModelLevel } from '../api/entities/models.ts';
import { ancestorAtLevel, buildCodeTree, type CodeTree, type TreeCode } from './code-tree.ts';
import { bundleRows, type EvidenceBundle, evidenceContext, type SourceSite } from './evidence-bundle.ts';
import { type GivenEvidence, indexEvidence } from './evidence-index.ts';
import type { ModelLink } from './model-basis.ts';
import { mergeSigns } from './polarity.ts';
import type { RelationEnds } from './story-text.ts';

/** Rows that relations are counted from. */
export interface RelationInput {
  readonly codes: readonly TreeCode[];
  readonly links: readonly ModelLink[];
  readonly evidence: GivenEvidence;
  readonly sources: readonly SourceSite[];
}

/** All that is said of the relation between two codes: the links between them and what lies below them, bundled. */
export interface RelationSummary extends EvidenceBundle, RelationEnds {
  readonly linkIds: readonly string[];
  readonly contested: boolean;
}

/** The level at which a code of this kind gathers what lies below it. */
export function levelOf(kind: CodeKind): ModelLevel {
  return kind === 'core' ? 'main' : kind;
}

/** Whether a code is another one or is counted with it where codes of the other's level are drawn. */
export function isPartOf(tree: CodeTree, id: string, wholeId: string): boolean {
  const whole = tree.byId.get(wholeId);
  if (!whole) return false;
  return id === wholeId || ancestorAtLevel(tree, id, levelOf(whole.kind)).codeId === wholeId;
}

/**
 * Bundles the evidence behind relations between codes of any level. Between two main categories it is what the model's
 * arrow shows. Ends that no longer exist give an empty bundle of sign `?`.
 */
export function summarizeRelations(
  input: RelationInput,
  relations: readonly RelationEnds[],
): readonly RelationSummary[] {
  const tree = buildCodeTree(input.codes);
  const siteBySource = new Map(input.sources.map(source => [source.id, source.siteId]));
  const polarities = new Map(input.links.map(link => [link.id, link.polarity]));
  const index = indexEvidence(input.evidence);
  const context = evidenceContext(
    index,
    id => polarities.get(id) ?? '?',
    id => siteBySource.get(id) ?? null,
  );
  return relations.map(({ fromId, toId }) => {
    const links = input.links.filter(
      link => isPartOf(tree, link.fromId, fromId) && isPartOf(tree, link.toId, toId),
    );
    const bundle = bundleRows(
      context,
      Int32Array.from(links.flatMap(link => index.byLink.get(link.id) ?? [])),
    );
    const stated: Polarity = mergeSigns(links.map(link => link.polarity));
    return {
      ...bundle,
      fromId,
      toId,
      linkIds: links.map(link => link.id),
      polarity: bundle.citations === 0 ? stated : bundle.polarity,
      contested: bundle.contest !== 'none',
    };
  });
}
