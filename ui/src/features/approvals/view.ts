// May we quote this? Whom an event asks, and what they answered.
import type { View } from '../../state';

/** The screen; the board and Home lead to it. */
export const views: View[] = [{ name: 'approvals', path: 'event/:event/approvals', title: 'approvals-title', under: 'takeaways', load: () => import('./Approvals.svelte') }];
