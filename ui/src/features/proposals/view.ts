// What is proposed as takeaways from the transcripts and notes of a session, or of a meeting as a whole.
import type { View } from '../../state';

/** The screens. */
export const views: View[] = [
  { name: 'proposals', path: 'event/:event/session/:session/proposals', title: 'proposals-title', under: 'takeaways', load: () => import('./Proposals.svelte') },
  { name: 'event-proposals', path: 'event/:event/proposals', title: 'proposals-title', under: 'takeaways', load: () => import('./Proposals.svelte') },
];
