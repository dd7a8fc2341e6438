// Actions: what is to be done, by whom, by when; over everything, and of one event.
import type { View } from '../../state';

/** The office's list, and the same of one event. */
export const views: View[] = [
  { name: 'actions', path: 'actions', title: 'actions-title', nav: { place: 'office', order: 35 }, load: () => import('./Actions.svelte') },
  { name: 'event-actions', path: 'event/:event/actions', title: 'actions-title', under: 'takeaways', load: () => import('./Actions.svelte') },
];
