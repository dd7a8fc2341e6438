// After the event: its numbers, the documents written from it, and the files it leaves as.
import type { View } from '../../state';

/** The screen. */
export const views: View[] = [{ name: 'after', path: 'event/:event/after', title: 'after-title', nav: { place: 'event', order: 60 }, load: () => import('./After.svelte') }];
