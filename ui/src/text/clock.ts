// Minutes of a day: counted from its midnight, past 1440 after the next one; wall times are never shifted by a zone.

const midnight = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
const two = (number: number) => String(number).padStart(2, '0');

/** Minutes from the midnight of `day` to a wall time "2026-11-12T09:30:00". */
export const minutesOn = (day: string, wall: string): number => (Date.parse(`${wall}Z`) - midnight(day)) / 60_000;
/** The wall time so many minutes after the midnight of `day`. */
export const wallAt = (day: string, minutes: number): string => new Date(midnight(day) + minutes * 60_000).toISOString().slice(0, 19);
/** "09:30:00" as minutes. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
/** Minutes as "09:30"; after midnight it starts again at 00:00. */
export const hhmm = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(Math.floor(minutes) % 60)}`;
/** Minutes as the time of day that a TimeField holds. */
export const timeAt = (minutes: number): string => `${hhmm(minutes)}:00`;
/** The nearest step. */
export const snap = (minutes: number, step: number): number => Math.round(minutes / step) * step;
