// The outbox of the office.
import type { View } from '../../state';

/** Every message on its way. */
export const views: View[] = [{ name: 'outbox', path: 'outbox', title: 'outbox-title', nav: { place: 'office', order: 55 }, load: () => import('./Outbox.svelte') }];
