// All drafts of the office.
import type { View } from '../../state';

/** The list. */
export const views: View[] = [{ name: 'drafts', path: 'drafts', title: 'drafts-title', nav: { place: 'office', order: 50 }, load: () => import('./Drafts.svelte') }];
