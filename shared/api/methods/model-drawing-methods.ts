import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { ModelDisplay, ModelLevel } from '../entities/models.ts';
import { Id, Prose } from '../primitives.ts';

/** A note's width in diagram units: wide enough for a word, narrow enough to be a note. */
const NoteWidth = z.number().min(60).max(1200);

/** How a model is drawn: its look, boxes that are let go again, and the notes on it. */
export const modelDrawingMethods = defineMethods({
  'models.show': {
    kind: 'command',
    params: z.object({ id: Id, display: ModelDisplay.partial() }),
    result: z.null(),
  },
  /** Lets the layout place these factors again; the others stay where they were set down. */
  'models.release': {
    kind: 'command',
    params: z.object({ modelId: Id, level: ModelLevel, codeIds: z.array(Id).min(1) }),
    result: z.null(),
  },
  /** `x` and `y` are the upper left corner in diagram units. */
  'modelNotes.create': {
    kind: 'command',
    params: z.object({
      modelId: Id,
      x: z.number(),
      y: z.number(),
      width: NoteWidth.default(180),
      text: Prose.default(''),
    }),
    result: z.object({ id: Id }),
  },
  'modelNotes.update': {
    kind: 'command',
    params: z.object({
      id: Id,
      x: z.number().optional(),
      y: z.number().optional(),
      width: NoteWidth.optional(),
      text: Prose.optional(),
    }),
    result: z.null(),
  },
  'modelNotes.remove': { kind: 'command', params: z.object({ ids: z.array(Id).min(1) }), result: z.null() },
});
