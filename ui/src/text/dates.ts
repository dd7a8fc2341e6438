// Dates and times as sentences: "Thursday 12 November 2026", "09:30", "09:30 to 10:00"; wall times are never shifted by the computer's own zone.
import { t } from './text';
import { longDate } from './when';

export { longDate };

const utc = 'UTC';
const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: utc, ...options });
const short = of({ weekday: 'short', day: 'numeric', month: 'long' });
const plain = of({ day: 'numeric', month: 'long', year: 'numeric' });
const stamp = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const tidy = (text: string) => text.replace(',', '');

/** "2026-11-12" as "Thu 12 November"; of another year than this one with the year: "Tue 28 June 2022". */
export const shortDate = (date: string): string => {
  const text = tidy(short.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)));
  return date.startsWith(today().slice(0, 5)) ? text : `${text} ${date.slice(0, 4)}`;
};
/** "2026-11-12" as "12 November 2026". */
export const plainDate = (date: string): string => plain.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
/** "2026-11-12T09:30:00" or "09:30:00" as "09:30". */
export const timeOfDay = (wall: string): string => wall.slice(wall.indexOf('T') + 1).slice(0, 5);
/** "09:30 to 10:00": a dash would not be read out. */
export const fromTo = (from: string, to: string): string => t('from-to', { from, to });
/** Wall times as hours of the day: "14:00 to 15:30", or the one that is known, or "". */
export function hours(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) return fromTo(timeOfDay(from), timeOfDay(to));
  return from || to ? timeOfDay(from ?? to ?? '') : '';
}
/** The day so many days later (or earlier): "2026-11-30" and 1 is "2026-12-01". */
export function daysOn(date: string, days = 1): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
/** An instant ("…Z") in the computer's own zone: "2 August 2022, 10:42". */
export const instant = (at: string): string => stamp.format(new Date(at)).replace(' at ', ', ');

/** First to last day: "Tuesday 28 June 2022", or "28 to 30 June 2022". */
export function dateRange(from: string, to: string): string {
  if (from === to) return longDate(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8, 10))} to ${plainDate(to)}`;
  return `${plainDate(from)} to ${plainDate(to)}`;
}

/** Today's date on this computer, "2026-11-12". */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}

/** An instant as wall time of a zone. */
export function wallTime(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}
