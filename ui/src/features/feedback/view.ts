// What people answered in forms: ratings, comments, and what becomes of them.
import type { View } from '../../state';

/** The screen. */
export const views: View[] = [{ name: 'feedback', path: 'event/:event/feedback', title: 'feedback-title', nav: { place: 'event', order: 65 }, load: () => import('./Feedback.svelte') }];
