// The networks of the office, one of them, and one of its meetings.
import type { View } from '../../state';

/** The screens. */
export const views: View[] = [
  { name: 'networks', path: 'networks', title: 'networks-title', nav: { place: 'office', order: 30 }, load: () => import('./Networks.svelte') },
  { name: 'network', path: 'network/:series', title: 'network-title', under: 'networks', load: () => import('./Network.svelte') },
  { name: 'meeting', path: 'event/:event/meeting', title: 'meeting-title', under: 'overview', load: () => import('./Meeting.svelte') },
];
