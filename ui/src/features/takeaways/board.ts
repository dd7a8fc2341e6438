// How the takeaways of an event stand on the board: filtered, in columns by theme, in rank; and where a step or a drop puts one.
import type { Permission, TakeawayBoard, TakeawayCard, TakeawayKind } from '../../ipc/generated/types';
import { PERMISSIONS } from '../../text/permissions';
import { fold } from '../../text/fold';

/** Every kind, the usual first. */
export const KINDS: TakeawayKind[] = ['takeaway', 'quote', 'statistic', 'question', 'idea', 'commitment'];

/** The permission behind this one; behind the last the first. */
export const nextPermission = (permission: Permission): Permission => PERMISSIONS[(PERMISSIONS.indexOf(permission) + 1) % PERMISSIONS.length] ?? 'internal';

/** What a filter asks about. */
export const FILTERS = ['session', 'theme', 'kind', 'person', 'permission', 'publish'] as const;
/** Which takeaways are shown; "" shows all. */
export type Filter = Record<'find' | (typeof FILTERS)[number], string>;
/** The value of a filter for "none": no session, no theme, nobody. */
export const NONE = '-';
/** Everything is shown. */
export const NO_FILTER: Filter = { find: '', session: '', theme: '', kind: '', person: '', permission: '', publish: '' };

/** The filter that the address holds: what is found is "find", the others "f-session" and so on. */
export function filterFrom(query: Record<string, string>): Filter {
  const read = FILTERS.map((key) => [key, query[`f-${key}`] ?? '']);
  return { ...(Object.fromEntries(read) as Filter), find: query['find'] ?? '' };
}
/** The same as a query of the address. */
export const queryOf = (filter: Filter): Record<string, string | undefined> => ({ find: filter.find || undefined, ...Object.fromEntries(FILTERS.map((key) => [`f-${key}`, filter[key] || undefined])) });
/** Whether it leaves anything out. */
export const narrows = (filter: Filter): boolean => filter.find !== '' || FILTERS.some((key) => filter[key] !== '');

/** The takeaways under one theme; the theme "" is "not sorted yet". */
export interface Column {
  theme: string;
  cards: TakeawayCard[];
}

/** Themes that differ in case or spaces are one. */
export const themeKey = (theme: string): string => theme.trim().replace(/\s+/g, ' ').toLowerCase();

/** The takeaways a filter lets through. */
export function filtered(cards: readonly TakeawayCard[], filter: Filter): TakeawayCard[] {
  if (!narrows(filter)) return [...cards];
  const words = fold(filter.find).split(/\s+/).filter(Boolean);
  const fits = (want: string, has: string | null) => want === '' || (want === NONE ? !has : want === has);
  return cards.filter(
    ({ takeaway, person, organisation, session }) =>
      fits(filter.session, takeaway.session_id) &&
      fits(filter.kind, takeaway.kind) &&
      fits(filter.person, takeaway.person_id) &&
      fits(filter.permission, takeaway.permission) &&
      fits(filter.publish, takeaway.publish && takeaway.permission !== 'internal' ? 'yes' : 'no') &&
      fits(filter.theme === NONE ? NONE : themeKey(filter.theme), themeKey(takeaway.theme)) &&
      words.every((word) => fold([takeaway.text, takeaway.theme, person, organisation, session].join(' ')).includes(word)),
  );
}

/** The columns, in the order of the themes; "not sorted yet" is the last. Under a filter only those in which something is left. */
export function columnsOf(board: Pick<TakeawayBoard, 'takeaways' | 'themes'>, filter: Filter): Column[] {
  const columns = [...board.themes, ''].map((theme) => ({ theme, cards: [] as TakeawayCard[] }));
  const at = new Map(columns.map((column) => [themeKey(column.theme), column]));
  for (const card of filtered(board.takeaways, filter)) at.get(themeKey(card.takeaway.theme))?.cards.push(card);
  return narrows(filter) ? columns.filter((column) => column.cards.length > 0) : columns;
}

/** A takeaway on its way: the column it is over, and its place there from 0. */
export interface Carry {
  id: string;
  theme: string;
  place: number;
}

/** Where a takeaway stands. */
export function placeOf(columns: readonly Column[], id: string): Carry | undefined {
  for (const { theme, cards } of columns) {
    const place = cards.findIndex((card) => card.takeaway.id === id);
    if (place >= 0) return { id, theme, place };
  }
  return undefined;
}

/** The columns with what is carried where it would be. */
export function placed(columns: Column[], carry: Carry | undefined): Column[] {
  const from = carry && placeOf(columns, carry.id);
  const card = from && columns.find((column) => column.theme === from.theme)?.cards[from.place];
  if (!carry || !card || (from.theme === carry.theme && from.place === carry.place)) return columns;
  return columns.map((column) => {
    if (column.theme !== from.theme && column.theme !== carry.theme) return column;
    const rest = column.cards.filter((each) => each !== card);
    return { theme: column.theme, cards: column.theme === carry.theme ? rest.toSpliced(carry.place, 0, card) : rest };
  });
}

const STEPS: Record<string, [columns: number, cards: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1], Home: [0, -Infinity], End: [0, Infinity] };
const clamp = (at: number, most: number) => Math.max(0, Math.min(most, at));

/** Where a key takes what is carried; `undefined` for other keys, and the same place where it does not go on. */
export function steered(columns: readonly Column[], carry: Carry, key: string): Carry | undefined {
  const step = STEPS[key];
  const at = columns.findIndex((column) => column.theme === carry.theme);
  if (!step || at < 0) return undefined;
  const to = columns[clamp(at + step[0], columns.length - 1)];
  if (!to) return undefined;
  const others = to.cards.filter((card) => card.takeaway.id !== carry.id).length;
  return { id: carry.id, theme: to.theme, place: clamp(carry.place + step[1], others) };
}

/** The takeaway that a key goes to. As a list (`list`) the columns stand below one another. */
export function walked(columns: readonly Column[], id: string, key: string, list: boolean): string | undefined {
  const step = STEPS[key];
  const full = columns.filter((column) => column.cards.length > 0);
  const from = placeOf(full, id);
  if (!step || !from) return undefined;
  const at = full.findIndex((column) => column.theme === from.theme);
  const cards = full[at]?.cards ?? [];
  const next = from.place + step[1];
  if (list && step[1] === 1 && next === cards.length) return full[at + 1]?.cards[0]?.takeaway.id;
  if (list && step[1] === -1 && next < 0) return full[at - 1]?.cards.at(-1)?.takeaway.id;
  const to = full[clamp(at + step[0], full.length - 1)]?.cards ?? [];
  return to[clamp(next, to.length - 1)]?.takeaway.id;
}

/** A drop as the command takes it: the place among all takeaways of the theme, also those that a filter hides. */
export function dropOf(all: readonly TakeawayCard[], columns: readonly Column[], carry: Carry): { id: string; rank: number; theme: string } {
  const inTheme = all.filter((card) => themeKey(card.takeaway.theme) === themeKey(carry.theme) && card.takeaway.id !== carry.id);
  const shown = columns.find((column) => column.theme === carry.theme)?.cards.filter((card) => card.takeaway.id !== carry.id) ?? [];
  const place = (card: TakeawayCard | undefined) => inTheme.findIndex((each) => each.takeaway.id === card?.takeaway.id);
  const behind = shown[carry.place];
  const rank = behind ? place(behind) : shown.length > 0 ? place(shown.at(-1)) + 1 : inTheme.length;
  return { id: carry.id, rank, theme: carry.theme };
}

/** Who said them, each once, the latest first. */
export function speakersOf(cards: readonly TakeawayCard[]): { value: string; label: string; detail: string | undefined }[] {
  const found = new Map<string, { value: string; label: string; detail: string | undefined }>();
  for (const { takeaway, person, organisation } of cards.toReversed()) {
    if (takeaway.person_id && person && !found.has(takeaway.person_id)) found.set(takeaway.person_id, { value: takeaway.person_id, label: person, detail: organisation ?? undefined });
  }
  return [...found.values()];
}

/** The takeaway to go to when this one leaves: the one below it, or above it at the end, or any. */
export function neighbourOf(columns: readonly Column[], id: string): string | undefined {
  const from = placeOf(columns, id);
  const cards = columns.find((column) => column.theme === from?.theme)?.cards ?? [];
  const beside = from && (cards[from.place + 1] ?? cards[from.place - 1]);
  return (beside ?? columns.flatMap((column) => column.cards).find((card) => card.takeaway.id !== id))?.takeaway.id;
}

/** The new cards, with those that did not change as they were: they are not drawn again. */
export function kept(before: readonly TakeawayCard[], now: TakeawayCard[]): TakeawayCard[] {
  const known = new Map(before.map((card) => [card.takeaway.id, card]));
  return now.map((card) => {
    const old = known.get(card.takeaway.id);
    return old && JSON.stringify(old) === JSON.stringify(card) ? old : card;
  });
}
