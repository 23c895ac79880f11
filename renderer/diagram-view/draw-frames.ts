import { select } from 'd3';
import { FRAME_RADIUS, frameTitle } from '../../shared/diagram/frame-title.ts';
import { tenth } from '../../shared/diagram/geometry.ts';
import type { GroupFrame } from '../../shared/diagram/layout-types.ts';
import type { ModelGroup } from '../../shared/theory/model-groups.ts';
import type { Layer } from './draw-items.ts';

/** Draws the titled frames around groups, or moves them. */
export function drawFrames(layer: Layer, frames: readonly GroupFrame[], groups: readonly ModelGroup[]): void {
  const byId = new Map(groups.map(group => [group.id, group]));
  layer
    .selectAll<SVGGElement, GroupFrame>(':scope > g')
    .data(frames, frame => frame.id)
    .join(enter => {
      const group = enter.append('g').attr('class', 'diagram-frame');
      group.append('rect').attr('rx', FRAME_RADIUS);
      group.append('text').attr('class', 'diagram-frame-title');
      return group;
    })
    .attr('data-group', frame => frame.id)
    .attr('data-color', frame => byId.get(frame.id)?.color ?? 'slate')
    .attr(
      'transform',
      frame => `translate(${tenth(frame.x - frame.width / 2)} ${tenth(frame.y - frame.height / 2)})`,
    )
    .each(function draw(frame) {
      const title = frameTitle(byId.get(frame.id)?.name ?? '');
      select(this).select('rect').attr('width', tenth(frame.width)).attr('height', tenth(frame.height));
      select(this)
        .select('text')
        .attr('x', title.x)
        .attr('y', title.y)
        .attr('font-size', title.size)
        .text(title.text);
    });
}
