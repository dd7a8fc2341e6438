// The fields of a place, and the place they mean.
import { minutesOf, timeAt } from '../../text/clock';
import type { Place } from './types';

/** What a person fills in: day, room ("" is none yet), from and to as times of day. */
export interface PlaceFields {
  day: string;
  column: string;
  from: string | null;
  to: string | null;
  /** Days by which the end is later than the times say: a session of 26 hours has one. */
  days: number;
}

/** A night is not longer than this: an end further before the start is a slip, and is refused. */
const NIGHT = 12 * 60;

/** A place as fields. */
export function fieldsOf(place: Place, dayChange: number): PlaceFields {
  const fields = { day: place.day, column: place.column, from: timeAt(place.start), to: timeAt(place.end), days: 0 };
  const said = placeIn(fields, dayChange);
  return { ...fields, days: said ? Math.round((place.end - said.end) / 1440) : 0 };
}

/** Fields as a place, or `undefined` while a time is missing; times before the change of day are of the night after it, and so is an end that a night can reach. */
export function placeIn(fields: PlaceFields, dayChange: number): Place | undefined {
  if (!fields.from || !fields.to) return undefined;
  const night = (minutes: number) => (minutes < dayChange ? minutes + 1440 : minutes);
  const start = night(minutesOf(fields.from));
  const end = night(minutesOf(fields.to));
  // An end on the change of day itself closes the night.
  const next = end <= start && (minutesOf(fields.to) === dayChange || end + 1440 - start <= NIGHT);
  return { day: fields.day, column: fields.column, start, end: end + 1440 * (fields.days + (next ? 1 : 0)) };
}

/** The fields with another end. One that is behind the start on that day is on that day, as the form asks for no other; else it is on the
 * day on which the session that stood at `was` ended. */
export function endingAt(fields: PlaceFields, to: string | null, was: Place, dayChange: number): PlaceFields {
  const said = placeIn({ ...fields, to, days: 0 }, dayChange);
  if (!said || to === null || said.end > said.start) return { ...fields, to, days: 0 };
  const wanted = minutesOf(to) + 1440 * Math.floor(was.end / 1440);
  return { ...fields, to, days: Math.max(0, Math.round((wanted - said.end) / 1440)) };
}

/** The fields with another start, and the end as much later. */
export function startingFrom(fields: PlaceFields, from: string | null, dayChange: number): PlaceFields {
  const before = placeIn(fields, dayChange);
  const now = placeIn({ ...fields, from }, dayChange);
  if (!before || !now || before.end <= before.start) return { ...fields, from };
  return { ...fieldsOf({ ...now, end: now.start + before.end - before.start }, dayChange), from };
}
