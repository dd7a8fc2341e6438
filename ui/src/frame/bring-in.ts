// Files dropped where nothing else takes them: the import looks at what it may be able to read.
import type { Taker } from '../state';
import { go, route } from '../state';
import { mayComeIn } from '../text/paths';
import { t } from '../text/text';

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
