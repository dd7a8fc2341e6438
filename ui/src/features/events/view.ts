// The list of events, and the overview of one.
import type { View } from '../../state';

/** Both screens. */
export const views: View[] = [
  { name: 'overview', path: 'event/:event', title: 'overview-title', nav: { place: 'event', order: 0 }, load: () => import('./Overview.svelte') },
  { name: 'events', path: 'events', title: 'events-title', nav: { place: 'office', order: 20 }, load: () => import('./Events.svelte') },
];
