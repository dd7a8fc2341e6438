// What people answered to the invitations of an event.
import type { View } from '../../state';

/** The screen. */
export const views: View[] = [{ name: 'replies', path: 'event/:event/replies', title: 'replies-title', nav: { place: 'event', order: 55 }, load: () => import('./Replies.svelte') }];
