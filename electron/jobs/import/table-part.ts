import type { ColumnUse, Delimiter } from '../../../shared/api/methods/source-methods.ts';
import type { AttributeType } from '../../../shared/theory/attribute-types.ts';

/** Whether each respondent becomes a source, or all rows one. */
export type TableDocuments = 'each' | 'one';

/** What the user settled for a table. */
export interface TableChoice {
  readonly sheet?: string | undefined;
  /** Of a text file; where nothing is said, the one that divides the rows best. */
  readonly delimiter?: Delimiter | undefined;
  readonly header?: boolean | undefined;
  readonly documents?: TableDocuments | undefined;
  /** One for each column; another number of them is a choice for another table and is left aside. */
  readonly uses?: readonly ColumnUse[] | undefined;
  /** The same of the types of attributes; null leaves it to the values. */
  readonly types?: readonly (AttributeType | null)[] | undefined;
}

export interface TableColumn {
  readonly name: string;
  readonly use: ColumnUse;
  readonly type: AttributeType;
  /** Values of an attribute that do not have its type. */
  readonly misfits: number;
}

/** How a table was understood, with its first rows to judge by. */
export interface TablePart {
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Null for a workbook. */
  readonly delimiter: string | null;
  readonly header: boolean;
  readonly documents: TableDocuments;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Rows with something in them, without the header. */
  readonly rowCount: number;
}
