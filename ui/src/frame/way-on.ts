// Where to go on from a page whose subject is gone: to the list it was in, to the event while that is there, else home.
import type { Event } from '../ipc';
import { href, route } from '../state';
import { t } from '../text/text';
import { views } from '../views';

/** The way on from here, by the events that are there. */
export function wayOn(events: Event[] | undefined): { label: string; href: string } {
  const { event } = route.params;
  const isThere = events?.some(({ id }) => id === event) ?? false;
  const reached = [route.view?.under, isThere && route.name !== 'overview' ? 'overview' : undefined, event ? 'events' : undefined, 'home'];
  const found = views.filter(({ path }) => !path.includes(':') || (isThere && path.split(':').length === 2 && path.includes(':event')));
  const view = reached.map((name) => found.find((each) => each.name === name)).find((each) => each !== undefined);
  return view ? { label: t('command-go', { view: t(view.title) }), href: href(view.name) } : { label: t('frame-nowhere-home'), href: href('home') };
}
