// The directory: everyone the office knows.
import type { View } from '../../state';

/** The directory. */
export const views: View[] = [{ name: 'directory', path: 'directory', title: 'directory-title', nav: { place: 'office', order: 40 }, load: () => import('./Directory.svelte') }];
