// The fields of a place, and the place they mean.
import { minutesOf, timeAt } from './clock';
import type { Place } from './types';

/** What a person fills in: day, room ("" is none yet), from and to as times of day. */
export interface PlaceFields {
  day: string;
  column: string;
  from: string | null;
  to: string | null;
}

/** A place as fields. */
export const fieldsOf = (place: Place): PlaceFields => ({ day: place.day, column: place.column, from: timeAt(place.start), to: timeAt(place.end) });

/** Fields as a place, or `undefined` while a time is missing; times before the change of day are of the night after it. */
export function placeIn(fields: PlaceFields, dayChange: number): Place | undefined {
  if (!fields.from || !fields.to) return undefined;
  const night = (minutes: number) => (minutes < dayChange ? minutes + 1440 : minutes);
  const start = night(minutesOf(fields.from));
  const end = night(minutesOf(fields.to));
  // An end on the change of day itself closes the night.
  return { day: fields.day, column: fields.column, start, end: end <= start && minutesOf(fields.to) === dayChange ? end + 1440 : end };
}

/** The fields with another start, and the end as much later. */
export function startingFrom(fields: PlaceFields, from: string | null, dayChange: number): PlaceFields {
  const before = placeIn(fields, dayChange);
  const now = placeIn({ ...fields, from }, dayChange);
  if (!before || !now || before.end <= before.start) return { ...fields, from };
  return { ...fields, from, to: timeAt(now.start + before.end - before.start) };
}
