// How long a session has gone on and how long it has left, by the clock of its event or by a stopwatch.

/** When a session is meant to be: wall time of its event, "2026-11-12T10:15:00". */
export interface Planned {
  starts: string | null;
  ends: string | null;
}
/** A stopwatch: instants in milliseconds. */
export interface Watch {
  started?: number;
  stopped?: number;
}
/** What the clock shows; seconds. */
export interface Reading {
  elapsed: number | undefined;
  /** Negative when it goes on too long. */
  left: number | undefined;
  running: boolean;
}

const seconds = (from: string, to: string) => (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000;

/** A session runs when it is its time or somebody started the clock, and until somebody stops it. The planned end holds on its day, also after a late start; on another day the planned length does. */
export function read(planned: Planned, watch: Watch, now: number, wall: string): Reading {
  const { starts, ends } = planned;
  const today = starts !== null && starts.slice(0, 10) === wall.slice(0, 10);
  const on = today && ends !== null && starts <= wall && wall < ends;
  if (watch.stopped !== undefined) return { elapsed: watch.started === undefined ? undefined : (watch.stopped - watch.started) / 1000, left: undefined, running: false };
  const elapsed = watch.started !== undefined ? (now - watch.started) / 1000 : on ? seconds(starts, wall) : undefined;
  if (elapsed === undefined) return { elapsed, left: undefined, running: false };
  if (starts === null || ends === null) return { elapsed, left: undefined, running: true };
  return { elapsed, left: today ? seconds(wall, ends) : seconds(starts, ends) - elapsed, running: true };
}

/** When it is said that the end is near: minutes. */
const WARNINGS = [5, 1, 0];

/** The warning that is due when this many seconds were left before and that many are now. */
export function warning(before: number | undefined, now: number | undefined): number | undefined {
  if (before === undefined || now === undefined) return undefined;
  return WARNINGS.findLast((minutes) => before > minutes * 60 && now <= minutes * 60);
}

/** Seconds as minutes and seconds: "4:05"; hours when there are some: "1:04:05". */
export function clock(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
