// Bringing in a programme or a list of attendees.
import type { View } from '../../state';

/** The screen. */
export const views: View[] = [{ name: 'import', path: 'import', title: 'import-title', load: () => import('./Import.svelte') }];
