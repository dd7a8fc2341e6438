// Dragging with mouse or pen, by Pointer Events: where the pointer is on the grid, and how a press becomes a drag.
import type { Desk } from './desk.svelte';
import { placeOf } from './desk.svelte';
import { dragged, type Ghost } from './move';

/** How far a press goes before it is a drag, in pixels. */
const SLACK = 5;
/** How near the edge the grid begins to scroll. */
const EDGE = 40;

/** The column and the minute under a point. */
function under(grid: HTMLElement, desk: Desk, x: number, y: number): { column: string; minutes: number } | undefined {
  const bodies = [...grid.querySelectorAll<HTMLElement>('[data-column]')];
  const body = bodies.find((each) => x < each.getBoundingClientRect().right) ?? bodies.at(-1);
  if (!body) return undefined;
  const box = body.getBoundingClientRect();
  return { column: body.dataset['column'] ?? '', minutes: desk.scale.minuteAt(((y - box.top) / box.height) * desk.scale.height) };
}

/** How far beside the grid a drop still counts, in pixels: a hand is not exact. */
const NEAR = 24;

/** Whether a point is on the grid, or just beside it. */
function isOn(grid: HTMLElement, x: number, y: number): boolean {
  const box = grid.getBoundingClientRect();
  return x > box.left - NEAR && x < box.right + NEAR && y > box.top - NEAR && y < box.bottom + NEAR;
}

/** Scrolls the grid while the pointer is at its edge. */
function scrollNear(grid: HTMLElement, x: number, y: number): void {
  const box = grid.getBoundingClientRect();
  const by = (at: number, low: number, high: number) => (at < low + EDGE ? -12 : at > high - EDGE ? 12 : 0);
  grid.scrollBy(by(x, box.left, box.right), by(y, box.top + 60, box.bottom));
}

/** The minute that was clicked, and its column. */
export const spotAt = (grid: HTMLElement, desk: Desk, event: MouseEvent) => under(grid, desk, event.clientX, event.clientY);

/** Follows a press on a session: moved further than a little it is a drag, dropped where it ends; Escape, or a drop that is not on the grid, leaves it where it was. */
export function grab(desk: Desk, event: PointerEvent, id: string, mode: Ghost['mode']): void {
  if (event.button !== 0 || event.pointerType === 'touch') return;
  const grid = document.querySelector<HTMLElement>('[data-grid]');
  const card = desk.card(id);
  if (!grid || !card) return;
  const from = placeOf(card);
  const day = desk.day();
  const began = under(grid, desk, event.clientX, event.clientY);
  const grip = from && began ? began.minutes - (mode === 'size' ? from.end : from.start) : 0;
  const home = from ?? desk.firstFree(card);
  let on = false;
  let over: Element | null = null;
  let outside = false;
  const move = (at: PointerEvent) => {
    if (!on && Math.hypot(at.clientX - event.clientX, at.clientY - event.clientY) < SLACK) return;
    if (!on) {
      document.body.dataset['dragging'] = mode;
      grid.setPointerCapture(at.pointerId);
    }
    on = true;
    const tab = document.elementFromPoint(at.clientX, at.clientY)?.closest<HTMLElement>('[data-day], [data-tray]') ?? null;
    if (tab !== over) over = tab;
    if (tab?.dataset['day'] && tab.dataset['day'] !== desk.day()) desk.show(tab.dataset['day']);
    scrollNear(grid, at.clientX, at.clientY);
    // A length ends at the edge of the day; only a place can be left.
    outside = mode !== 'size' && !isOn(grid, at.clientX, at.clientY);
    const spot = under(grid, desk, at.clientX, at.clientY);
    if (outside) desk.ghost = undefined;
    else if (spot) desk.drag(dragged({ ...home, id, mode, via: 'pointer', from, day: desk.day() }, spot.column, spot.minutes, grip, desk.bounds));
  };
  const end = (drop: boolean) => {
    for (const [name, hear] of heard) removeEventListener(name, hear as EventListener);
    removeEventListener('keydown', escape, true);
    delete document.body.dataset['dragging'];
    if (!on) return;
    const swallow = (click: Event) => click.stopImmediatePropagation();
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }));
    if (drop && over instanceof HTMLElement && over.dataset['tray'] !== undefined) {
      desk.ghost = undefined;
      if (from) void desk.unschedule(id);
    } else if (outside || !drop) desk.letGo(day);
    else void desk.drop();
  };
  const escape = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.stopPropagation();
    end(false);
  };
  const heard = [
    ['pointermove', move],
    ['pointerup', () => end(true)],
    ['pointercancel', () => end(false)],
  ] as const;
  // Not at the session itself: it is not drawn any more once another day is shown.
  for (const [name, hear] of heard) addEventListener(name, hear as EventListener);
  addEventListener('keydown', escape, true);
}
