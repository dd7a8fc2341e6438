// Notes and takeaways: what was said at an event, while it is said and afterwards.
import type { View } from '../../state';

/** The screen. */
export const views: View[] = [
  { name: 'takeaways', path: 'event/:event/takeaways', title: 'takeaways-title', nav: { place: 'event', order: 40, count: 'takeaways' }, load: () => import('./Takeaways.svelte') },
];
