// The calendar that left the office: who holds which version of what, and what has to be sent now.
import type { View } from '../../state';

const load = () => import('./Calendar.svelte');

/** The ledger of an event, and that of a network. */
export const views: View[] = [
  { name: 'calendar', path: 'event/:event/calendar', title: 'calendar-title', nav: { place: 'event', order: 50 }, load },
  { name: 'network-calendar', path: 'network/:series/calendar', title: 'calendar-title', under: 'networks', load },
];
