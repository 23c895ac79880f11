import type { PointerEvent } from 'react';
import { pick, type Region, useAxial } from '../axial-store.ts';
import { NOTHING_PICKED, type Picking } from './picking.ts';
import { isBlank } from './pointer-commands.ts';
import { lanesOf, stopAt } from './regions.ts';
import { readingOrder, type Stop } from './walk.ts';

interface Band {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Less than this is an unsteady click. */
const LEAST = 4;

const meets = (band: Band, box: DOMRect) =>
  box.left < band.right && box.right > band.left && box.top < band.bottom && box.bottom > band.top;

/** Picks what a frame drawn over free ground touches; with Ctrl or Cmd beside what is picked already. */
export function onBoardPointerDown(event: PointerEvent): void {
  const { target, button, pointerType, clientX, clientY } = event;
  if (button !== 0 || pointerType !== 'mouse' || stopAt(target) || !isBlank(target)) return;
  const area = target instanceof Element ? target.closest<HTMLElement>('[data-region]') : null;
  const region = area?.dataset['region'];
  if (!area || (region !== 'loose' && region !== 'board') || isScrollBar(event)) return;
  const before = event.ctrlKey || event.metaKey ? useAxial.getState().picked : [];
  let frame: HTMLElement | null = null;
  const onMove = (move: globalThis.PointerEvent) => {
    const band = {
      left: Math.min(clientX, move.clientX),
      top: Math.min(clientY, move.clientY),
      right: Math.max(clientX, move.clientX),
      bottom: Math.max(clientY, move.clientY),
    };
    if (!frame && band.right - band.left + band.bottom - band.top < LEAST) return;
    frame ??= drawFrame();
    frame.style.inset = `${band.top}px auto auto ${band.left}px`;
    frame.style.width = `${band.right - band.left}px`;
    frame.style.height = `${band.bottom - band.top}px`;
    pick(banded(before, readingOrder(lanesOf(region as Region)), idsIn(area, band)));
  };
  const stop = new AbortController();
  const { signal } = stop;
  const end = () => {
    stop.abort();
    if (!frame) return;
    frame.remove();
    // The click that ends a frame is no click on free ground, which would let go of everything.
    const swallow = (click: MouseEvent) => click.stopPropagation();
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', end, { signal });
}

/** What was picked before with what a frame touches: concepts, or what holds them where it touches only that. */
export function banded(before: readonly string[], order: readonly Stop[], ids: ReadonlySet<string>): Picking {
  const touched = order.filter(stop => ids.has(stop.id) && stop.kind !== 'add' && stop.kind !== 'core');
  const concepts = touched.filter(stop => stop.kind === 'concept');
  const taken = (concepts.length > 0 ? concepts : touched).map(stop => stop.id);
  const picked = [...new Set([...before, ...taken])];
  return picked.length === 0 ? NOTHING_PICKED : { picked, anchor: taken[0] ?? picked[0] ?? null };
}

/** The chips that a frame touches; those in cards out of its reach are not measured, since they may not be laid out. */
function idsIn(area: HTMLElement, band: Band): Set<string> {
  const cards = new Map<Element, boolean>();
  const reaches = (card: Element) => {
    const known = cards.get(card) ?? meets(band, card.getBoundingClientRect());
    cards.set(card, known);
    return known;
  };
  const found = new Set<string>();
  for (const chip of area.querySelectorAll<HTMLElement>('.code-chip[data-stop]')) {
    const card = chip.closest('[data-card]');
    if ((card === null || reaches(card)) && meets(band, chip.getBoundingClientRect()))
      found.add(chip.dataset['stop'] ?? '');
  }
  return found;
}

function isScrollBar({ target, clientX, clientY }: PointerEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const box = target.getBoundingClientRect();
  return clientX - box.left > target.clientWidth || clientY - box.top > target.clientHeight;
}

function drawFrame(): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'axial-band';
  document.body.append(frame);
  return frame;
}
