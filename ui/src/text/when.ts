// Dates and times as codes carry them, written out wherever a sentence says WHEN($date): "2026-11-12" is read as "Thursday 12 November 2026". The twin for files and the command line is wording/written.rs.
const long = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shape = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** "2026-11-12" as "Thursday 12 November 2026". */
export const longDate = (date: string): string => long.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)).replace(',', '');

/** Whether there is such a day: not the 30th of February. */
const isDay = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
};

/** A date, a time of day, or both, written out; whatever else it is stays as it is. */
export function when(value: string): string {
  const [, date, time, zone] = shape.exec(value) ?? [];
  if (date === undefined || !isDay(date)) return /^\d{2}:\d{2}:\d{2}$/.test(value) ? value.slice(0, 5) : value;
  const offset = zone === undefined ? '' : ` (UTC${zone === 'Z' ? '+00:00' : zone})`;
  return time === undefined ? longDate(date) : `${longDate(date)}, ${time}${offset}`;
}
