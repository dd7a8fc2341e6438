// The programme in the sidebar.
import type { View } from '../../state';

/** The day grid of an event. */
export const views: View[] = [{ name: 'programme', path: 'event/:event/programme', title: 'programme-title', nav: { place: 'event', order: 1, count: 'sessions' }, load: () => import('./Programme.svelte') }];
