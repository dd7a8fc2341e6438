// Home in the sidebar.
import type { View } from '../../state';

/** The office's first screen. */
export const views: View[] = [{ name: 'home', path: '', title: 'home-title', nav: { place: 'office', order: 10 }, load: () => import('./Home.svelte') }];
