// The fields of a rule as they are typed, and the requests that ask what they mean and change meetings by them; logic without a page, tested beside.
import { minutesOf, timeAt } from '../../text/clock';
import type { EditMeetings, EditScope, PreviewRule, Recurrence, RuleForm, RulePattern, RulePreview } from '../../ipc';

/** Everything the form of a rule holds. `text` is used instead of `form` when it is not empty. */
export interface RuleFields {
  form: RuleForm;
  text: string;
  starts_on: string | null;
  ends_on: string | null;
  start_time: string | null;
  end_time: string | null;
}

/** The hours with another start, and the end as much later, where that is on the same day. */
export function startingAt<Hours extends { start_time: string | null; end_time: string | null }>(hours: Hours, start_time: string | null): Hours {
  if (!start_time || !hours.start_time || !hours.end_time) return { ...hours, start_time };
  const lasts = minutesOf(hours.end_time) - minutesOf(hours.start_time);
  const end = minutesOf(start_time) + lasts;
  return { ...hours, start_time, end_time: lasts > 0 && end < 1440 ? timeAt(end) : hours.end_time };
}

/** The patterns, in the order they are offered. */
export const PATTERNS: RulePattern[] = ['monthly_weekday', 'weekly', 'monthly_day', 'yearly_weekday', 'yearly_day'];
/** All months, all weekdays, all places of a weekday in its month. */
export const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
export const WEEKDAYS = MONTHS.slice(0, 7);
export const PLACES = [1, 2, 3, 4, 5, -1];

/** The weekday of a date, Monday 1 to Sunday 7. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** A new rule that begins on that day: the same weekday of every month, the last one where not every month has it. */
export function newRule(day: string): RuleFields {
  const date = Number(day.slice(8, 10));
  const form: RuleForm = { pattern: 'monthly_weekday', every: 1, weekdays: [weekdayOf(day)], nth: date > 28 ? -1 : Math.ceil(date / 7), day: date, months: [] };
  return { form, text: '', starts_on: day, ends_on: null, start_time: '14:00:00', end_time: '15:00:00' };
}

/** A rule that is there, in the fields of its form; as text when the form has no fields for it. */
export function fieldsOf(recurrence: Recurrence, form: RuleForm | null, from: string): RuleFields {
  const { starts_on, ends_on, start_time, end_time, rule } = recurrence;
  const plain = newRule(from).form;
  return { form: form ?? plain, text: form ? '' : rule, starts_on, ends_on, start_time, end_time };
}

/** The same fields with another pattern; a yearly one needs a month. */
export function withPattern(form: RuleForm, pattern: RulePattern, month: number): RuleForm {
  const yearly = pattern.startsWith('yearly');
  const months = yearly ? (form.months.length > 0 && form.months.length < 12 ? form.months : [month]) : form.pattern.startsWith('yearly') ? [] : form.months;
  return { ...form, pattern, months };
}

/** All months but those that are in the list; none listed means all. */
export const isIn = (months: number[], month: number): boolean => months.length === 0 || months.includes(month);

/** The months after one of them was switched; all of them are written as none. */
export function switched(months: number[], month: number): number[] {
  const all = months.length === 0 ? MONTHS : months;
  const next = all.includes(month) ? all.filter((each) => each !== month) : [...all, month].sort((one, other) => one - other);
  return next.length === 12 || next.length === 0 ? [] : next;
}

/** The same fields with the rule as text: hours that were only proposed go, because the words may say them. */
export const asText = (fields: RuleFields, proposed: Partial<RuleFields> | undefined): RuleFields => {
  const untouched = fields.start_time === proposed?.start_time && fields.end_time === proposed?.end_time;
  return { ...fields, text: '', ...(untouched && { start_time: null, end_time: null }) };
};

/** The same fields with the rule by its form: hours that are missing are proposed again. */
export const asForm = (fields: RuleFields, proposed: Partial<RuleFields> | undefined): RuleFields => ({
  ...fields,
  text: '',
  start_time: fields.start_time ?? proposed?.start_time ?? null,
  end_time: fields.end_time ?? proposed?.end_time ?? null,
});

/** The question what the fields mean; `null` while something is missing. Words may say the hours themselves. */
export function asked(series: string, fields: RuleFields, count: number): PreviewRule | null {
  const { form, text, starts_on, ends_on, start_time, end_time } = fields;
  if (!starts_on || (!text.trim() && !(start_time && end_time))) return null;
  return { series_id: series, ...(text.trim() ? { rule: text.trim() } : { form }), starts_on, ends_on, start_time, end_time, count };
}

/** The day of one meeting, and the first day of the rule of several: each as it was typed last, neither read as the other. */
export type Days = Record<'one' | 'several', string | null>;

/** The days, and which of them is asked for, after other meetings were chosen. */
export function turned(days: Days, typed: string | null, was: EditScope, now: EditScope): { days: Days; starts_on: string | null } {
  const kind = (scope: EditScope) => (scope === 'this' ? 'one' : 'several');
  const kept = { ...days, [kind(was)]: typed };
  return { days: kept, starts_on: kept[kind(now)] };
}

/** What is said about a change of meetings. */
export interface MeetingEdit {
  recurrence: string;
  /** The day by the rule of the meeting it begins with. */
  day: string;
  scope: EditScope;
  fields: RuleFields;
  /** The rule the fields mean, with the hours that were said with it; `undefined` while that is not known. */
  rule: Pick<RulePreview, 'rule' | 'start_time' | 'end_time'> | undefined;
  texts: Texts;
  /** What the texts were. */
  before: Texts;
}
export interface Texts {
  online_url: string;
  venue_name: string;
  venue_address: string;
}
const TEXTS = ['online_url', 'venue_name', 'venue_address'] as const;

/** The texts of a meeting or a network that a change of meetings may change. */
export const textsOf = ({ online_url, venue_name, venue_address }: Texts): Texts => ({ online_url, venue_name, venue_address });

/** Whether the place is another and the address still the one of the place before. */
export const keepsAddress = (texts: Texts, before: Texts): boolean => before.venue_address !== '' && texts.venue_name !== before.venue_name && texts.venue_address === before.venue_address;

/** What was typed about some meetings, where it is asked of others: what nobody changed is as those are. */
export const carried = <T extends object>(now: T, before: T, others: T): T => ({ ...others, ...Object.fromEntries(Object.entries(now).filter(([field, value]) => value !== before[field as keyof T])) });

/** The change of one meeting, this and later ones, or all: only what differs is said, and the address with the place; `null` while something is missing. */
export function edited({ recurrence, day, scope, fields: { starts_on, start_time, end_time }, rule, texts, before }: MeetingEdit): EditMeetings | null {
  const several = scope !== 'this';
  if (!starts_on || (several ? rule === undefined : !(start_time && end_time))) return null;
  const hours = several && rule ? { start_time: rule.start_time, end_time: rule.end_time } : { start_time, end_time };
  const changed = Object.fromEntries(TEXTS.flatMap((field) => (texts[field] !== before[field] || (field === 'venue_address' && texts.venue_name !== before.venue_name) ? [[field, texts[field]]] : [])));
  const when = several ? { rule: rule?.rule ?? null, ...(starts_on === day ? {} : { starts_on }) } : { starts_on };
  return { recurrence_id: recurrence, day, scope, ...hours, ...when, ...changed };
}
