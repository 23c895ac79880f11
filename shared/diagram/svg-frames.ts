import type { ModelGroup } from '../theory/model-groups.ts';
import { FRAME_RADIUS, frameTitle } from './frame-title.ts';
import { tenth } from './geometry.ts';
import type { GroupFrame } from './layout-types.ts';
import { NOTE, type NoteShape } from './note-shape.ts';
import { element, textContent } from './svg-text.ts';
import { type DiagramTheme, tinted } from './theme.ts';

/** Draws the titled frames around groups; `chinese` is the font stack of Chinese runs. */
export function drawFrames(
  frames: readonly GroupFrame[],
  groups: readonly ModelGroup[],
  theme: DiagramTheme,
  chinese: string,
): string {
  const byId = new Map(groups.map(group => [group.id, group]));
  const drawn = frames.flatMap(frame => {
    const group = byId.get(frame.id);
    if (!group) return [];
    const color = theme.colors[group.color];
    const left = frame.x - frame.width / 2;
    const top = frame.y - frame.height / 2;
    const title = frameTitle(group.name);
    const rect = element('rect', {
      x: tenth(left),
      y: tenth(top),
      width: tenth(frame.width),
      height: tenth(frame.height),
      rx: FRAME_RADIUS,
      fill: tinted(color, theme.paper, 0.09),
      stroke: tinted(color, theme.paper, 0.45),
    });
    const at = { x: tenth(left + title.x), y: tenth(top + title.y) };
    const look = { 'font-size': title.size, 'font-weight': 600, fill: tinted(theme.ink, color, 0.45) };
    return [rect + element('text', { ...at, ...look }, textContent(title.text, chinese))];
  });
  return drawn.length === 0 ? '' : element('g', {}, drawn.join('\n'));
}

/** Draws the notes on a model. */
export function drawNotes(notes: readonly NoteShape[], theme: DiagramTheme, chinese: string): string {
  const amber = theme.colors.amber;
  const drawn = notes.map(note => {
    const rect = element('rect', {
      width: tenth(note.width),
      height: tenth(note.height),
      rx: NOTE.radius,
      fill: tinted(amber, theme.surface, 0.12),
      stroke: tinted(amber, theme.surface, 0.5),
    });
    const lines = note.lines.map(line =>
      line.text === '' ? '' : element('text', { x: NOTE.padX, y: line.y }, textContent(line.text, chinese)),
    );
    const at = `translate(${tenth(note.x)} ${tenth(note.y)})`;
    return element('g', { transform: at }, rect + lines.join(''));
  });
  return drawn.length === 0
    ? ''
    : element('g', { 'font-size': NOTE.size, fill: theme.ink }, drawn.join('\n'));
}
