// What is particular about a day of a network, in words: the clocks, a holiday, an hour that does not exist.
import type { MeetingDay } from '../../ipc';
import { t } from '../../text/text';

/** Remarks on a day, the gravest first. */
export function remarks(day: MeetingDay): string[] {
  const said: string[] = [];
  if (day.wall_time === 'never') said.push(t('day-never'));
  if (day.wall_time === 'twice') said.push(t('day-twice'));
  if (day.holiday) said.push(day.holiday);
  if (day.clock_change !== null) said.push(day.clock_change > 0 ? t('day-clocks-forward') : t('day-clocks-back'));
  return said;
}
