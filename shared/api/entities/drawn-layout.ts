import { z } from 'zod';

const Point = z.object({ x: z.number(), y: z.number() });
const Box = Point.extend({ width: z.number(), height: z.number() });

/** A drawing as it stands on the screen (`Layout` of shared/diagram), so that a figure can be drawn on the same places. */
export const DrawnLayout = z.object({
  direction: z.enum(['LR', 'TB']),
  frames: z.array(Box.extend({ id: z.string() })),
  factors: z.array(Box.extend({ id: z.string(), radius: z.number() })),
  arrows: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      to: z.string(),
      curve: z.array(Point),
      label: Box.nullable(),
    }),
  ),
  bounds: z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }),
});
export type DrawnLayout = z.infer<typeof DrawnLayout>;
