// How the takeaways of an event stand on the screen: filtered, under their themes, in rank; and where a step up or down puts one.
import type { Permission, TakeawayCard, TakeawayKind } from '../../ipc/generated/types';
import { fold } from './capture';

/** Every permission, the widest first. */
export const PERMISSIONS: Permission[] = ['public', 'organisation_only', 'no_name', 'internal'];
/** Every kind, the usual first. */
export const KINDS: TakeawayKind[] = ['takeaway', 'quote', 'statistic', 'question', 'idea', 'commitment'];

/** The colour that repeats a permission. */
export const permissionTone = { public: 'ok', organisation_only: 'info', no_name: 'warn', internal: 'danger' } as const;

/** Which takeaways are shown; "" shows all. */
export interface Filter {
  find: string;
  session: string;
  kind: string;
  permission: string;
  theme: string;
}
/** The value of a filter for "none": no session, no theme. */
export const NONE = '-';
/** Everything is shown. */
export const NO_FILTER: Filter = { find: '', session: '', kind: '', permission: '', theme: '' };

/** The takeaways under one theme; an empty theme is "not sorted yet". */
export interface Group {
  theme: string;
  cards: TakeawayCard[];
}

/** The takeaways a filter lets through. */
export function filtered(cards: readonly TakeawayCard[], filter: Filter): TakeawayCard[] {
  const words = fold(filter.find).split(/\s+/).filter(Boolean);
  const fits = (want: string, has: string | null) => want === '' || (want === NONE ? !has : want === has);
  return cards.filter(
    ({ takeaway, person, organisation, session }) =>
      fits(filter.session, takeaway.session_id) &&
      fits(filter.kind, takeaway.kind) &&
      fits(filter.permission, takeaway.permission) &&
      fits(filter.theme, takeaway.theme) &&
      words.every((word) => fold([takeaway.text, takeaway.theme, person, organisation, session].join(' ')).includes(word)),
  );
}

/** Under their themes: themes in the order of their first takeaway, those without a theme last; each by rank. */
export function grouped(cards: readonly TakeawayCard[]): Group[] {
  const groups = new Map<string, TakeawayCard[]>();
  for (const card of cards.toSorted((a, b) => a.takeaway.rank - b.takeaway.rank)) {
    groups.set(card.takeaway.theme, [...(groups.get(card.takeaway.theme) ?? []), card]);
  }
  const all = [...groups].map(([theme, own]) => ({ theme, cards: own }));
  return [...all.filter((group) => group.theme !== ''), ...all.filter((group) => group.theme === '')];
}

/** As they stand on the screen, from the first to the last. */
export const inOrder = (groups: readonly Group[]): TakeawayCard[] => groups.flatMap((group) => group.cards);

/** Where a step puts a takeaway: its new rank among all, and its theme when it goes under another. */
export interface Step {
  rank: number;
  theme?: string;
}

/** One step up (-1) or down (1) past what is shown; at the edge of a theme it goes under the next one. `undefined` at the ends. */
export function step(groups: readonly Group[], all: readonly TakeawayCard[], id: string, by: -1 | 1): Step | undefined {
  const ranked = all.toSorted((a, b) => a.takeaway.rank - b.takeaway.rank).filter((card) => card.takeaway.id !== id);
  const place = (card: TakeawayCard | undefined) => ranked.findIndex((each) => each.takeaway.id === card?.takeaway.id);
  const at = groups.findIndex((group) => group.cards.some((card) => card.takeaway.id === id));
  const own = groups[at];
  if (!own) return undefined;
  const inside = own.cards.findIndex((card) => card.takeaway.id === id) + by;
  const neighbour = own.cards[inside];
  if (neighbour) return { rank: place(neighbour) + (by === 1 ? 1 : 0) };
  const next = groups[at + by];
  if (!next) return undefined;
  return { rank: by === -1 ? place(next.cards.at(-1)) + 1 : place(next.cards[0]), theme: next.theme };
}

/** Who said them, each once, the latest first. */
export function speakersOf(cards: readonly TakeawayCard[]): { value: string; label: string; detail: string | undefined }[] {
  const found = new Map<string, { value: string; label: string; detail: string | undefined }>();
  for (const { takeaway, person, organisation } of cards.toReversed()) {
    if (takeaway.person_id && person && !found.has(takeaway.person_id)) found.set(takeaway.person_id, { value: takeaway.person_id, label: person, detail: organisation ?? undefined });
  }
  return [...found.values()];
}

/** The takeaway to go to when this one leaves: the one after it, or before it at the end. */
export function neighbourOf(groups: readonly Group[], id: string): string | undefined {
  const order = inOrder(groups).map((card) => card.takeaway.id);
  const at = order.indexOf(id);
  return order[at + 1] ?? order[at - 1];
}
