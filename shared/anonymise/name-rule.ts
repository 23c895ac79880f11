/** What a name stands for; it decides how a pseudonym is proposed. */
export const NAME_KINDS = ['person', 'place', 'organisation', 'telephone', 'id', 'other'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** One row of the user's list: what is found, and what stands in its place. */
export interface NameRule {
  readonly find: string;
  readonly pseudonym: string;
  /** Letters match in either case. */
  readonly ignoreCase: boolean;
}

/** A row with what kind of name it is. */
export interface ListedName extends NameRule {
  readonly kind: NameKind;
}
