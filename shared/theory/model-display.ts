import type { ModelDisplay } from '../api/entities/models.ts';

/** How a model is drawn until someone asks for more. */
export const PLAIN_DISPLAY: ModelDisplay = {
  grouped: false,
  bilingual: true,
  counts: true,
  notes: true,
  snap: true,
};
