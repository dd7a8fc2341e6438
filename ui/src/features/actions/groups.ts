// Actions in groups: by owner, by age, by event; and which of them a filter lets through.
import type { ActionRow } from '../../ipc/generated/types';
import { plainDate } from '../../text/dates';
import { t } from '../../text/text';
import { byLetters, fold } from '../../text/fold';

/** How the list is divided. */
export const GROUPINGS = ['owner', 'age', 'event'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Actions under one heading. */
export interface Group {
  key: string;
  title: string;
  rows: ActionRow[];
}

const AGES: [days: number, title: () => string][] = [
  [7, () => t('actions-age-week')],
  [28, () => t('actions-age-month')],
  [91, () => t('actions-age-quarter')],
  [Infinity, () => t('actions-age-older')],
];

function groupOf(row: ActionRow, by: Grouping): { key: string; title: string; order: string } {
  if (by === 'owner') return row.owner ? { key: row.owner.person_id, title: [row.owner.name, row.owner.organisation].filter(Boolean).join(', '), order: `0${row.owner.name}` } : { key: '', title: t('actions-of-nobody'), order: '1' };
  if (by === 'event') return { key: row.event.event_id, title: `${row.event.title}, ${plainDate(row.event.starts_on)}`, order: `${9e5 - Number(row.event.starts_on.slice(0, 7).replace('-', ''))}${row.event.title}` };
  if (row.overdue_days !== null) return { key: 'late', title: t('actions-age-late'), order: '0' };
  const at = AGES.findIndex(([days]) => row.age_days < days);
  // The oldest first: they have waited longest.
  return { key: `age-${at}`, title: AGES[at]?.[1]() ?? '', order: String(9 - at) };
}

/** The groups in order; in each the rows as they came: what is due first. */
export function grouped(rows: readonly ActionRow[], by: Grouping): Group[] {
  const groups = new Map<string, Group & { order: string }>();
  for (const row of rows) {
    const { key, title, order } = groupOf(row, by);
    const group = groups.get(key) ?? { key, title, order, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => byLetters(a.order, b.order));
}

/** The rows whose words are all found; with `done` also those that are closed. */
export function found(rows: readonly ActionRow[], words: string, done: boolean): ActionRow[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return rows.filter((row) => (done || row.action.state === 'open') && wanted.every((word) => fold([row.action.text, row.owner?.name, row.owner?.organisation, row.event.title, row.series, row.session].join(' ')).includes(word)));
}

/** What the list can be narrowed to: `series:<id>` of a network, `event:<id>` of an event that is no meeting. */
export function origins(rows: readonly ActionRow[]): { value: string; label: string }[] {
  const made = new Map<string, string>();
  for (const row of rows) made.set(originOf(row), row.series_id ? (row.series ?? '') : `${row.event.title}, ${plainDate(row.event.starts_on)}`);
  return [...made].map(([value, label]) => ({ value, label })).sort((a, b) => byLetters(a.label, b.label));
}

/** Where an action comes from, as `origins` names it. */
export const originOf = (row: ActionRow): string => (row.series_id ? `series:${row.series_id}` : `event:${row.event.event_id}`);
