import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { Id, Name } from '../primitives.ts';

const Created = z.object({ id: Id });

export const propertyMethods = defineMethods({
  'properties.create': {
    kind: 'command',
    params: z.object({
      codeId: Id,
      name: Name,
      kind: z.enum(['range', 'list']),
      low: z.string().default(''),
      high: z.string().default(''),
      options: z.array(z.string()).default([]),
    }),
    result: Created,
  },
  'properties.place': {
    kind: 'command',
    params: z.object({ propertyId: Id, codingId: Id, value: z.number().nullable() }),
    result: z.null(),
  },
});
