// In the room: one session while it is said or afterwards, and the photos and slides of an event.
import type { View } from '../../state';

/** The capture screen of a session, and every file of an event. */
export const views: View[] = [
  { name: 'room', path: 'event/:event/session/:session/room', title: 'room-title', under: 'takeaways', load: () => import('./Room.svelte') },
  { name: 'room-now', path: 'event/:event/room', title: 'room-title', under: 'takeaways', load: () => import('./RoomNow.svelte') },
  { name: 'files', path: 'event/:event/files', title: 'files-title', under: 'after', load: () => import('./EventFiles.svelte') },
];
