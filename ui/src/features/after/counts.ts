// What the numbers of an event say: shares, the length of bars, and which parts are worth showing.
import type { OrganisationCount, SectorCount, SessionFill, Tally } from '../../ipc';

/** A part in a hundred, rounded; 0 of nothing is 0. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));

/** One line of a table with a bar: `inner` is the part of `outer` that came. */
export interface BarLine {
  key: string;
  label: string;
  detail: string;
  outer: number;
  inner: number;
}

/** How long a bar is, in percent of the longest; anything above 0 can be seen. */
export const length = (value: number, longest: number): number => (value <= 0 || longest <= 0 ? 0 : Math.max(1.5, (value / longest) * 100));

/** The longest bar of a table. */
export const longest = (lines: readonly BarLine[]): number => Math.max(0, ...lines.map((line) => Math.max(line.outer, line.inner)));

/** Organisations as lines; `none` names the people without one. */
export const organisationLines = (rows: readonly OrganisationCount[], none: string): BarLine[] =>
  rows.map((row) => ({ key: row.id ?? '-', label: row.id === null ? none : row.name, detail: '', outer: row.registered, inner: row.came }));

/** Sectors as lines. */
export const sectorLines = (rows: readonly SectorCount[], name: (kind: string) => string, none: string, organisations: (count: number) => string): BarLine[] =>
  rows.map((row) => ({ key: row.kind ?? '-', label: row.kind === null ? none : name(row.kind), detail: row.kind === null ? '' : organisations(row.organisations), outer: row.registered, inner: row.came }));

/** Sessions in which somebody counted; seats are the bar around the people. */
export const fillLines = (rows: readonly SessionFill[]): BarLine[] =>
  rows.filter((row) => row.people !== null).map((row) => ({ key: row.id, label: row.title, detail: row.room, outer: row.capacity ?? 0, inner: row.people ?? 0 }));

/** How many organisations had somebody who registered or came. */
export const organisationCount = (tally: Tally): number => tally.by_organisation.filter((row) => row.id !== null).length;
