// The networks of the office, and one of them.
import type { View } from '../../state';

/** Both screens. */
export const views: View[] = [
  { name: 'networks', path: 'networks', title: 'networks-title', nav: { place: 'office', order: 30 }, load: () => import('./Networks.svelte') },
  { name: 'network', path: 'network/:series', title: 'network-title', load: () => import('./Network.svelte') },
];
