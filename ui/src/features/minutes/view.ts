// The minutes of a meeting; links lead there from the meeting and from what was decided.
import type { View } from '../../state';

/** The screen. */
export const views: View[] = [{ name: 'minutes', path: 'event/:event/minutes', title: 'minutes-title', under: 'overview', load: () => import('./Minutes.svelte') }];
