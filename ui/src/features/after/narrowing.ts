// What a file of an event can be narrowed to, and the choices for it.
import type { FormatLine, Options, Programme } from '../../ipc';
import { timeOfDay } from '../../text/dates';
import { byLetters } from '../../text/fold';

/** The ways of narrowing a format, "" (all of it) first. */
export const narrowings = (options: readonly string[]): string[] => ['', ...options];

/** One choice; `slug` is for the file's name. */
export interface Choice {
  value: string;
  label: string;
  slug: string;
}

/** A name as part of a file's name. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

/** The rooms, tracks, people or sessions of a programme, to choose from. */
export function optionsOf(programme: Programme, by: string): Choice[] {
  const named = (each: { id: string; name: string }) => ({ value: each.id, label: each.name, slug: slug(each.name) });
  if (by === 'room') return programme.rooms.map(named);
  if (by === 'track') return programme.tracks.map(named);
  if (by === 'session') {
    const placed = programme.sessions.filter(({ session }) => session.starts_at !== null);
    return placed.map(({ session }) => ({ value: session.id, label: `${timeOfDay(session.starts_at ?? '')} ${session.title}`, slug: slug(session.title) }));
  }
  const people = new Map(programme.sessions.flatMap(({ parts }) => parts.map((part) => [part.person_id, part.name] as const)));
  return [...people].map(([id, name]) => named({ id, name })).toSorted((a, b) => byLetters(a.label, b.label));
}

/** The request's options for a choice. */
export function chosenOptions(by: string, value: string): Options {
  if (value === '') return {};
  if (by === 'room') return { room: value };
  if (by === 'track') return { track: value };
  if (by === 'person') return { person: value };
  return by === 'session' ? { session: value } : {};
}

/** The name to offer: the event, what it is narrowed to ("-hall", or nothing), and what the file is when its ending does not say so. */
export function offeredName(event: string, narrowed: string, format: Pick<FormatLine, 'name' | 'extension'>): string {
  const what = format.name === format.extension ? '' : `-${format.name.replace(/-(md|html|csv|txt|docx|pdf|json)$/, '')}`;
  return `${event}${narrowed}${what}.${format.extension}`;
}

/** The ways of one document together, in the place of its first. */
export function together(lines: readonly FormatLine[]): [FormatLine, ...FormatLine[]][] {
  const rows = new Map<string, [FormatLine, ...FormatLine[]]>();
  for (const line of lines) {
    const key = line.document === '' ? line.name : `document ${line.document}`;
    const row = rows.get(key);
    if (row) row.push(line);
    else rows.set(key, [line]);
  }
  return [...rows.values()];
}
