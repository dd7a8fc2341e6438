// Moving and resizing: one ghost, shifted by keys or pointer, dropped by one function.
import { snap, wallAt } from '../../text/clock';
import type { Place, Placement } from './types';

/** The grain of times, in minutes. */
export const STEP = 5;
/** How far Shift moves at once. */
export const STRIDE = 30;

/** A session on its way. `from` is where it was, or absent when it had no place. */
export interface Ghost extends Place {
  id: string;
  mode: 'move' | 'size';
  via: 'keys' | 'pointer';
  from?: Place;
}
/** What a ghost may not leave. */
export interface Bounds {
  days: string[];
  columns: string[];
  first: number;
  last: number;
}

const clamp = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value));
/** Goes on to the next whole step, or by `by` when it stands on one. */
const onward = (minutes: number, by: number) => (minutes % STEP === 0 ? minutes + by : by > 0 ? Math.ceil(minutes / STEP) * STEP : Math.floor(minutes / STEP) * STEP);
const beside = <T>(list: T[], now: T, by: number): T => list[clamp(0, list.indexOf(now) + by, list.length - 1)] ?? now;

/** The ghost at another start, as long as before, within the day. */
export function startingAt<P extends Place>(place: P, start: number, bounds: Bounds): P {
  const length = place.end - place.start;
  const begun = clamp(bounds.first, start, bounds.last - STEP);
  return { ...place, start: begun, end: begun + length };
}
/** The ghost with another end, at least one step long. */
export const endingAt = <P extends Place>(place: P, end: number, bounds: Bounds): P => ({ ...place, end: clamp(place.start + STEP, end, bounds.last) });

/** Where a key takes a place; `undefined` for other keys. PageUp and PageDown change the day. */
export function shifted<P extends Place>(place: P, mode: Ghost['mode'], key: string, far: boolean, bounds: Bounds): P | undefined {
  const by = far ? STRIDE : STEP;
  switch (key) {
    case 'ArrowUp':
      return mode === 'size' ? endingAt(place, onward(place.end, -by), bounds) : startingAt(place, onward(place.start, -by), bounds);
    case 'ArrowDown':
      return mode === 'size' ? endingAt(place, onward(place.end, by), bounds) : startingAt(place, onward(place.start, by), bounds);
    case 'ArrowLeft':
    case 'ArrowRight':
      return mode === 'size' ? undefined : { ...place, column: beside(bounds.columns, place.column, key === 'ArrowLeft' ? -1 : 1) };
    case 'PageUp':
    case 'PageDown':
      return mode === 'size' ? undefined : { ...place, day: beside(bounds.days, place.day, key === 'PageUp' ? -1 : 1) };
    default:
      return undefined;
  }
}

/** Where the pointer takes a ghost: `minutes` is under the pointer, `grip` how far below the start it was taken. */
export function dragged(ghost: Ghost, column: string, minutes: number, grip: number, bounds: Bounds): Ghost {
  if (ghost.mode === 'size') return endingAt(ghost, snap(minutes - grip, STEP), bounds);
  return startingAt({ ...ghost, column }, snap(minutes - grip, STEP), bounds);
}

/** A place as the command takes it. */
export const placementOf = (place: Place): Placement => ({ room_id: place.column || null, starts_at: wallAt(place.day, place.start), ends_at: wallAt(place.day, place.end) });

/** Whether two places are one. */
export const samePlace = (a: Place, b: Place | undefined): boolean => a.day === b?.day && a.column === b.column && a.start === b.start && a.end === b.end;
