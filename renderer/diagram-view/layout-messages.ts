import type { Layout, LayoutInput } from '../../shared/diagram/layout-types.ts';

/** What the page asks of the layout's worker. */
export interface LayoutJob {
  readonly turn: number;
  readonly input: LayoutInput;
}

/** What the worker answers. */
export type LayoutAnswer =
  | { readonly turn: number; readonly layout: Layout }
  | { readonly turn: number; readonly failure: string };
