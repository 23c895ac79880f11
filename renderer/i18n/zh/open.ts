import type { open as english } from '../en/open.ts';
import type { Translated } from '../translated.ts';

export const open: Translated<typeof english> = {
  empty: '',
};
