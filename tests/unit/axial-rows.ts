import type { CodeRow } from '../../renderer/screens/axial/board/board-model.ts';
import type { CodeKind } from '../../shared/api/entities/codes.ts';

/** A code row by name, level and parent; ids are the names, so that failures read well. Rows are given in their order. */
export function row(name: string, kind: CodeKind, parentId: string | null = null): CodeRow {
  return {
    id: name,
    name,
    translation: '',
    kind,
    parentId,
    color: 'slate',
    definition: '',
    whenToUse: '',
    whenNotToUse: '',
    exampleCodingId: null,
    inVivo: false,
    position: 0,
    createdAt: 0,
  };
}

/** Two main categories around a core category that has a category of its own, and what lies in nothing. */
export const STUDY = [
  row('Effect', 'core'),
  row('Rural', 'main', 'Effect'),
  row('System', 'main', 'Effect'),
  row('Faster', 'category', 'Effect'),
  row('Same day', 'concept', 'Faster'),
  row('People', 'category', 'Rural'),
  row('Ageing', 'concept', 'People'),
  row('Leaving', 'concept', 'People'),
  row('Own words', 'concept', 'Rural'),
  row('Network', 'category', 'Rural'),
  row('No signal', 'concept', 'Network'),
  row('Hills', 'concept', 'No signal'),
  row('Funding', 'category', 'System'),
  row('Homeless', 'category'),
  row('In homeless', 'concept', 'Homeless'),
  row('Loose', 'concept'),
  row('Below loose', 'concept', 'Loose'),
  row('Other', 'concept'),
].map((code, position) => ({ ...code, position }));
