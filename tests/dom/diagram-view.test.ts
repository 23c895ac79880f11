import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DiagramView } from '../../renderer/diagram-view/diagram-view.ts';
import type { FactorMove, NotePlace } from '../../renderer/diagram-view/view-types.ts';
import { layoutModel } from '../../shared/diagram/model-layout.ts';
import { buildModelGraph } from '../../shared/theory/model-graph.ts';
import { denseMap, denseNames, referenceNames, referenceTheory } from '../unit/diagram-maps.ts';
import '../../renderer/diagram-view/diagram-view.css';

const graph = buildModelGraph(referenceTheory);
const names = referenceNames('en');

interface Told {
  readonly moves: (readonly FactorMove[])[];
  readonly picked: (readonly string[])[];
  readonly arrows: string[];
  readonly walked: string[];
  readonly places: (readonly [string, NotePlace])[];
  readonly edited: string[];
  readonly removed: string[];
}

let container: HTMLElement;
let view: DiagramView;
let told: Told;

beforeEach(async () => {
  told = { moves: [], picked: [], arrows: [], walked: [], places: [], edited: [], removed: [] };
  container = document.createElement('div');
  Object.assign(container.style, { width: '1000px', height: '640px' });
  document.body.append(container);
  view = new DiagramView(container, {
    labels: {
      diagram: 'Model',
      siteUnit: 's',
      factor: id => id,
      arrow: id => id,
      note: id => id,
    },
    on: {
      onSelectArrow: id => told.arrows.push(id),
      onSelectFactor: () => {},
      onMoved: moves => told.moves.push(moves),
      onPicked: ids => told.picked.push(ids),
      onWalked: id => told.walked.push(id),
      onNotePlaced: (id, place) => told.places.push([id, place]),
      onEditNote: id => told.edited.push(id),
      onRemoveNote: id => told.removed.push(id),
    },
  });
  view.setModel(graph, await layoutModel(graph, { names, siteUnit: 's' }), names);
});
afterEach(() => {
  view.destroy();
  container.remove();
});

const node = (selector: string) => {
  const found = container.querySelector<SVGGElement>(selector);
  if (!found) throw new Error(`${selector} is not drawn`);
  return found;
};
const factor = (id: string) => node(`.diagram-factor[data-id="${id}"]`);
const centre = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

function mouse(type: string, target: Element | Window, at: { x: number; y: number }, keys = {}): void {
  const init = { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y, view: window, ...keys };
  target.dispatchEvent(
    type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
  );
}

/** Presses on something, moves by a way in pixels and, unless told otherwise, lets go. */
async function drag(element: Element, way: { x: number; y: number }, keys = {}, letsGo = true) {
  const from = centre(element);
  const to = { x: from.x + way.x, y: from.y + way.y };
  mouse('mousedown', element, from, keys);
  mouse('mousemove', window, { x: from.x + 5, y: from.y + 5 }, keys);
  mouse('mousemove', window, to, keys);
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  if (letsGo) mouse('mouseup', window, to, keys);
}

const isInView = () => {
  const frame = container.getBoundingClientRect();
  return [...container.querySelectorAll('.diagram-factor')].every(box => {
    const { left, top, right, bottom } = box.getBoundingClientRect();
    return left >= frame.left && top >= frame.top && right <= frame.right && bottom <= frame.bottom;
  });
};

describe('another model in the same view', () => {
  const dense = buildModelGraph(denseMap());
  const show = async (shown: typeof dense) => {
    const layout = await layoutModel(shown, { names: denseNames(), siteUnit: 's' });
    view.setModel(shown, layout, denseNames());
  };

  it('is fitted into it when it is of another level, whatever was looked at before', async () => {
    await userEvent.keyboard('{Tab}+++');
    await show(dense);
    expect(isInView()).toBe(true);
  });

  it('is fitted into it when factors come that would be out of sight', async () => {
    await show({ ...dense, level: graph.level });
    expect(isInView()).toBe(true);
  });

  it('leaves the place alone that somebody looks at', async () => {
    node('.diagram-factor').focus();
    await userEvent.keyboard('++++');
    const before = node('.diagram-view > g').getAttribute('transform');
    await show({ ...dense, level: graph.level });
    expect(node('.diagram-view > g').getAttribute('transform')).toBe(before);
  });
});

describe('dragging boxes', () => {
  it('redraws the box and its arrows, and no other', async () => {
    const others = [...container.querySelectorAll('.diagram-arrow')].filter(
      arrow => !(arrow.getAttribute('data-id') ?? '').split('>').includes('governance'),
    );
    const changed = new Set<Node>();
    const observer = new MutationObserver(records => {
      for (const record of records) changed.add(record.target);
    });
    observer.observe(container, { subtree: true, attributes: true, attributeFilter: ['d', 'transform'] });
    await drag(factor('governance'), { x: 60, y: 80 }, {}, false);
    for (const record of observer.takeRecords()) changed.add(record.target);
    observer.disconnect();
    mouse('mouseup', window, { x: 0, y: 0 });
    expect(changed.has(factor('governance'))).toBe(true);
    for (const arrow of others) for (const path of arrow.children) expect(changed.has(path)).toBe(false);
    expect([...changed].some(each => (each as Element).classList.contains('diagram-line'))).toBe(true);
  });

  it('lets a box fall in line with another and shows the line until it is let go', async () => {
    const [system, environment] = [factor('system'), factor('environment')];
    const way = centre(environment).y - centre(system).y + 3;
    await drag(system, { x: -40, y: way }, {}, false);
    expect(container.querySelectorAll('.diagram-guide').length).toBeGreaterThan(0);
    expect(Math.abs(centre(system).y - centre(environment).y)).toBeLessThan(1);
    mouse('mouseup', window, { x: 0, y: 0 });
    expect(container.querySelectorAll('.diagram-guide').length).toBe(0);
  });

  it('leaves a box where it is put while Alt is held', async () => {
    const [system, environment] = [factor('system'), factor('environment')];
    const way = centre(environment).y - centre(system).y + 3;
    await drag(system, { x: -40, y: way }, { altKey: true }, false);
    expect(container.querySelectorAll('.diagram-guide').length).toBe(0);
    expect(Math.abs(centre(system).y - centre(environment).y - 3)).toBeLessThan(1);
    mouse('mouseup', window, { x: 0, y: 0 });
  });

  it('moves all picked boxes by one gesture', async () => {
    mouse('click', factor('system'), centre(factor('system')), { shiftKey: true });
    mouse('click', factor('organizations'), centre(factor('organizations')), { shiftKey: true });
    await drag(factor('system'), { x: -30, y: 50 });
    expect(told.moves).toHaveLength(1);
    expect(told.moves[0]?.map(move => move.codeId).sort()).toEqual(['organizations', 'system']);
  });
});

describe('picking boxes', () => {
  it('takes what a band on the paper touches', () => {
    const svg = node('.diagram-view');
    const { left, top } = container.getBoundingClientRect();
    const to = centre(factor('system'));
    svg.setPointerCapture = () => {};
    mouse('pointerdown', svg, { x: left + 2, y: top + 2 }, { shiftKey: true, button: 0 });
    mouse('pointermove', svg, { x: to.x, y: to.y + 300 }, { shiftKey: true });
    expect(container.querySelectorAll('.diagram-band').length).toBe(1);
    mouse('pointerup', svg, { x: to.x, y: to.y + 300 }, { shiftKey: true });
    expect(told.picked.at(-1)).toContain('system');
    expect(told.picked.at(-1)).not.toContain('effect');
    expect(container.querySelectorAll('.diagram-band').length).toBe(0);
  });

  it('takes all by Ctrl A, puts them in line by a letter, and lets go by Escape', async () => {
    factor('system').focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(told.picked.at(-1)).toHaveLength(5);
    factor('system').dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true }));
    const boxes = [...container.querySelectorAll('.diagram-box')].map(box => centre(box).y);
    expect(Math.max(...boxes) - Math.min(...boxes)).toBeLessThan(1);
    expect(told.moves).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    expect(told.picked.at(-1)).toEqual([]);
  });

  it('takes several by keys and moves them together', async () => {
    factor('system').focus();
    await userEvent.keyboard('{Shift>} {/Shift}{ArrowDown}{Shift>} {/Shift}{Alt>}{ArrowUp}{/Alt}');
    expect(told.picked.at(-1)).toHaveLength(2);
    expect(told.moves[0]).toHaveLength(2);
  });
});

describe('walking by keys', () => {
  it('follows the arrows out and back, and chooses among those that lead to the same box', async () => {
    factor('effect').focus();
    await userEvent.keyboard('{ArrowLeft}');
    const first = document.activeElement?.getAttribute('data-id');
    expect(first).toMatch(/>effect$/);
    await userEvent.keyboard('{ArrowDown}');
    const second = document.activeElement?.getAttribute('data-id') ?? '';
    expect(second).toMatch(/>effect$/);
    expect(second).not.toBe(first);
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('data-id')).toBe(second.split('>')[0]);
    expect(told.walked.at(-1)).toBe(second.split('>')[0]);
    await userEvent.keyboard('{Home}');
    expect(document.activeElement?.getAttribute('data-id')).toBe('system');
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.getAttribute('data-id')).toBe('effect');
  });

  it('leaves keys alone while an input method composes', () => {
    factor('system').focus();
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowRight',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    factor('system').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(factor('system'));
  });
});

describe('notes', () => {
  beforeEach(() => view.setNotes([{ id: 'note', x: 10, y: -80, width: 160, text: 'Ask again' }]));
  const note = () => node('.diagram-note');

  it('can be moved, made wider, written and taken away by keys', async () => {
    note().focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}{Shift>}{ArrowRight}{/Shift}{Enter}{Delete}');
    expect(told.places).toEqual([
      ['note', { x: 20, y: -80, width: 160 }],
      ['note', { x: 10, y: -80, width: 170 }],
    ]);
    expect(told.edited).toEqual(['note']);
    expect(told.removed).toEqual(['note']);
  });

  it('can be dragged, and made wider by their edge', async () => {
    await drag(note(), { x: 70, y: 40 }, { altKey: true });
    const [, place] = told.places[0] ?? [];
    expect(place?.x).toBeGreaterThan(40);
    await drag(node('.diagram-note-edge'), { x: 60, y: 0 }, { altKey: true });
    const [, wider] = told.places[1] ?? [];
    expect(wider?.width).toBeGreaterThan(190);
  });
});
