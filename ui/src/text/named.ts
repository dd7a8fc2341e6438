// What a list calls what is called the same: each by its day, and by the hour too where two are on one day.
import { shortDate, timeOfDay } from './dates';
import { t } from './text';

/** When something begins, as far as that is known. */
export interface Begin {
  day: string | null;
  time: string | null;
  /** It recurs, and this is the first of them. */
  recurs: boolean;
}

/** Something that a list names. */
export interface Listed {
  title: string;
  begin: Begin;
}

/** An event as a list names it. */
export const listed = ({ title, starts_on, start_time }: { title: string; starts_on: string; start_time: string | null }): Listed => ({ title, begin: { day: starts_on, time: start_time, recurs: false } });

/** The names of all that a list holds, in its order: "Data Leaders · Wed 21 October", and with the hour where another is on that day. */
export function namesIn(all: readonly Listed[]): string[] {
  const onDay = new Map<string, number>();
  for (const { day } of all.map(({ begin }) => begin)) if (day !== null) onDay.set(day, (onDay.get(day) ?? 0) + 1);
  return all.map(({ title, begin: { day, time, recurs } }) => {
    if (day === null) return title;
    const hour = time !== null && (onDay.get(day) ?? 0) > 1 ? `, ${timeOfDay(time)}` : '';
    const at = shortDate(day) + hour;
    return `${title} · ${recurs ? t('all-meetings-from', { day: at }) : at}`;
  });
}
