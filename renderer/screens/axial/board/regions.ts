import { useLayoutEffect, useRef } from 'react';
import { type Region, setLead, useAxial } from '../axial-store.ts';
import { type Lanes, type Stop, standIn } from './walk.ts';

const NO_LANES: Lanes = { top: null, lanes: [] };
const shown: Record<Region, Lanes> = { loose: NO_LANES, board: NO_LANES };
let focused: { region: Region; element: Element } | null = null;

/** What the arrow keys walk through in a part of the screen, as it is shown now. */
export function lanesOf(region: Region): Lanes {
  return shown[region];
}

export function stopElement(region: Region, id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-region="${region}"] [data-stop="${CSS.escape(id)}"]`);
}

export function focusStop(region: Region, id: string | null): void {
  const element = id === null ? null : stopElement(region, id);
  element?.focus();
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The stop in which an event happened, and the part of the screen it lies in. */
export function stopAt(
  target: EventTarget | null,
): { region: Region; id: string; element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-stop]') : null;
  const region = element?.closest<HTMLElement>('[data-region]')?.dataset['region'];
  const id = element?.dataset['stop'];
  if (!element || id === undefined || (region !== 'loose' && region !== 'board')) return null;
  return { region, id, element };
}

/** Notes which stop has the focus, so that it can be given on when that stop goes. */
export function noteFocus(target: EventTarget | null): void {
  const stop = stopAt(target);
  focused = stop && { region: stop.region, element: stop.element };
  if (stop && !isTop(stop.region, stop.id)) setLead(stop.region, stop.id);
}

/** What stands above the lists is a stop of the Tab key of its own. */
function isTop(region: Region, id: string): boolean {
  return shown[region].top?.id === id;
}

/** Keeps one stop of the lists of a part of the screen within reach of the Tab key, and the focus on it when its stop went away. */
export function useLanes(region: Region, lanes: Lanes): void {
  const before = useRef<readonly Stop[]>([]);
  useLayoutEffect(() => {
    shown[region] = lanes;
    const order = lanes.lanes.flat();
    const lead = standIn(before.current, order, useAxial.getState().lead[region]);
    before.current = order;
    setLead(region, lead);
    const isLost = focused?.region === region && !focused.element.isConnected;
    if (isLost && document.activeElement === document.body) focusStop(region, lead);
  }, [region, lanes]);
}
