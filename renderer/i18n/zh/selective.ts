import type { selective as english } from '../en/selective.ts';
import type { Translated } from '../translated.ts';

export const selective: Translated<typeof english> = {
  empty: '',
};
