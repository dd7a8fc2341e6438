// Who stands nearest to a session that goes: the focus moves on to it.
import { minutesOn } from '../../text/clock';
import type { Card } from './types';

/** How far one is from another: the same room first, then the day, then the rest; later ones before earlier ones. */
function far(card: Card, at: number, gone: Card, from: number): number[] {
  const [one, other] = [card.session, gone.session];
  const day = card.day === gone.day;
  const place = day && one.room_id === other.room_id ? 0 : day ? 1 : 2;
  const minutes = day && card.day && one.starts_at && other.starts_at ? minutesOn(card.day, one.starts_at) - minutesOn(card.day, other.starts_at) : at - from;
  // In its own room the next one comes before the one before it, however long the break.
  const before = minutes < 0 || (minutes === 0 && at < from) ? 1 : 0;
  return place === 0 ? [place, before, Math.abs(minutes)] : [place, Math.abs(minutes), before];
}

/** The other sessions, the nearest to this one first. */
export function neighbours(cards: readonly Card[], id: string): string[] {
  const from = cards.findIndex((card) => card.session.id === id);
  const gone = cards[from];
  if (!gone) return [];
  const ranked = cards.map((card, at) => ({ id: card.session.id, far: far(card, at, gone, from) })).filter((each) => each.id !== id);
  const order = (a: number[], b: number[]) => a.map((part, at) => part - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return ranked.toSorted((a, b) => order(a.far, b.far)).map((each) => each.id);
}
