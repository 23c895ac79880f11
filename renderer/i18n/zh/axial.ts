import type { axial as english } from '../en/axial.ts';
import type { Translated } from '../translated.ts';

export const axial: Translated<typeof english> = {
  empty: '',
};
