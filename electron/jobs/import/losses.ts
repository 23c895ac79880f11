/** Something of a file that the plain text does not carry, or not as it was. */
export type LossKind =
  | 'images'
  | 'comments'
  | 'tracked-changes'
  | 'footnotes'
  | 'tables'
  | 'formatting'
  | 'columns'
  | 'rows'
  | 'values'
  | 'running-heads'
  | 'scanned-pages'
  | 'hidden-text'
  | 'headers'
  | 'formulas'
  | 'objects'
  | 'ruby'
  | 'links'
  | 'symbols'
  | 'form-fields';

/** How often it occurs in the file. */
export interface Loss {
  readonly kind: LossKind;
  readonly count: number;
}
