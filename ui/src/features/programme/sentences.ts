// What is wrong with a session, and where it is, in words.
import { t } from '../../text/text';
import { hhmm } from '../../text/clock';
import type { Card, Clash, Place, Programme } from './types';

/** The sentence of a clash: what overlaps, who is in two places, how many seats are missing. */
export function clashText(clash: Clash, programme: Programme): string {
  const other = programme.sessions.find((card) => card.session.id === clash.other_id)?.session.title ?? '';
  if (clash.kind === 'room') return t('clash-room', { other });
  if (clash.kind === 'person') return t('clash-person', { name: nameOf(clash.person_id, programme), other });
  return t(clash.is_counted ? 'clash-counted' : 'clash-capacity', { expected: clash.expected ?? 0, capacity: clash.capacity ?? 0 });
}

function nameOf(person: string | null, programme: Programme): string {
  for (const card of programme.sessions) for (const part of card.parts) if (part.person_id === person) return part.name;
  return t('clash-somebody');
}

/** The sentences of each session that clashes, by its id. */
export function clashTexts(programme: Programme): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const clash of programme.clashes) {
    const text = clashText(clash, programme);
    const before = found.get(clash.session_id) ?? [];
    if (!before.includes(text)) found.set(clash.session_id, [...before, text]);
  }
  return found;
}

/** A room's name; "" is no room yet. */
export const roomName = (column: string, programme: Programme): string => programme.rooms.find((room) => room.id === column)?.name ?? t('place-no-room');
/** "Main hall, 09:30 to 10:15". */
export const placeText = (place: Place, programme: Programme): string => t('place-said', { room: roomName(place.column, programme), from: hhmm(place.start), to: hhmm(place.end) });
/** The names of a session's people: those who speak, or all when nobody does. */
export function whoText(card: Card): string {
  const speaks = card.parts.filter((part) => part.role === 'speaker');
  return [...new Set((speaks.length > 0 ? speaks : card.parts).map((part) => part.name))].join(', ');
}
