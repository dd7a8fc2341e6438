// The people of an event in the sidebar.
import type { View } from '../../state';

/** The list of registrations. */
export const views: View[] = [{ name: 'people', path: 'event/:event/people', title: 'people-title', nav: { place: 'event', order: 2, count: 'attendances' }, load: () => import('./People.svelte') }];
