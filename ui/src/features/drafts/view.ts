// All drafts of the office, and one of them.
import type { View } from '../../state';

/** The list, and the page where a draft is read and edited. */
export const views: View[] = [
  { name: 'drafts', path: 'drafts', title: 'drafts-title', nav: { place: 'office', order: 50 }, load: () => import('./Drafts.svelte') },
  { name: 'draft', path: 'draft/:draft', title: 'draft-page', under: 'drafts', load: () => import('./Draft.svelte') },
];
