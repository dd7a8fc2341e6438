// What an import may be able to read, told from a name alone: schedules, calendars, lists, mails, and folders of them.
import type { Taker } from '../state';
import { go, route } from '../state';
import { t } from '../text/text';

const ENDINGS = /\.(ics|ical|eml|xml|json|csv|tsv|txt|xlsx|xlsm|xls|ods)$/i;
const ANY_ENDING = /\.[a-z0-9]{1,5}$/i;

/** Whether it could come in. What it is, its content says: the import looks. */
export const mayComeIn = (path: string): boolean => ENDINGS.test(path) || !ANY_ENDING.test(path.replace(/[\\/]+$/, ''));

/** The event or network whose screen is open. */
export const here = (): Record<string, string> => {
  const { event, series } = route.params;
  return event ? { event } : series ? { series } : route.query['event'] ? { event: route.query['event'] } : {};
};

/** Shows what would happen to files dropped anywhere; nothing comes in before somebody says so. */
export const bringIn = (): Taker => ({
  label: t('drop-import'),
  everywhere: true,
  wants: (paths) => paths.some(mayComeIn),
  take: (paths) => go('import', {}, { ...here(), path: paths.filter(mayComeIn).join('\n') }),
});
