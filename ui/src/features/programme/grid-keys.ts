// What the keys do on the day grid: walk, open, move, resize, ask, delete, make.
import type { Desk } from './desk.svelte';
import { STEP } from './move';
import type { Place } from './types';
import { nextStop, type Stop } from './walk';

/** The usual length of a session made on an empty place, in minutes. */
const USUAL = 45;

/** Where a new session stands in a free place: at its start, or, before the first session of the day, right before that. */
export function placeIn(desk: Desk, at: Stop, start?: number): Place {
  const before = at.start <= desk.hours.from && at.end < desk.hours.to ? Math.max(at.start, at.end - USUAL) : at.start;
  const from = start ?? before;
  return { day: desk.day(), column: at.column, start: from, end: Math.min(from + USUAL, Math.max(at.end, from + STEP)) };
}
/** Opens the form for a new session at a free place. */
export const makeAt = (desk: Desk, at: Stop, start?: number): void => desk.open({ kind: 'new', place: placeIn(desk, at, start) }, 'keys');

function enter(desk: Desk, at: Stop): void {
  if (at.kind === 'session') desk.open({ kind: 'session', id: at.key, moving: false }, 'keys');
  else if (at.kind === 'free') makeAt(desk, at);
  else if (at.column) desk.open({ kind: 'room', id: at.column }, 'keys');
}

/** Keys of a session; false when the key is not one of them. */
function onSession(desk: Desk, id: string, event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const key = event.key.toLowerCase();
  if (event.altKey && event.key.startsWith('Arrow')) desk.nudge(id, event);
  else if (plain && (key === 'm' || key === 'r')) void desk.take(id, key === 'm' ? 'move' : 'size');
  else if (event.key === 'F2') desk.open({ kind: 'session', id, moving: true }, 'keys');
  else if (event.key === 'Delete') void desk.remove(id);
  else return false;
  return true;
}

function walk(desk: Desk, days: string[], from: string, event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  if (event.key === 'PageDown' || event.key === 'PageUp') {
    const day = days[days.indexOf(desk.day()) + (event.key === 'PageDown' ? 1 : -1)];
    if (day) void desk.showDay(day);
    return true;
  }
  const next = nextStop(desk.grid, event.key, from, event.ctrlKey || event.metaKey);
  if (next) void desk.focusOn(next.key);
  return next !== undefined || event.key.startsWith('Arrow');
}

/** A key on the grid: carried out and kept from everybody else when it is one of the grid's. */
export function onKey(desk: Desk, days: string[], event: KeyboardEvent): void {
  const key = (event.target as HTMLElement).dataset['stop'] ?? '';
  const at = desk.grid.flat().find((stop) => stop.key === key);
  let used = false;
  if (desk.ghost) used = desk.steer(event);
  else if (at) {
    used = (at.kind === 'session' && onSession(desk, at.key, event)) || walk(desk, days, at.key, event);
    if (!used && (event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey) {
      enter(desk, at);
      used = true;
    }
  }
  if (!used) return;
  event.preventDefault();
  event.stopPropagation();
}
