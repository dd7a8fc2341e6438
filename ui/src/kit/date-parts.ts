// A date as it is typed, day then month then year: digits, where they lead next, arrows, and what is wrong with it.

/** The parts in the order they are typed. */
export const ORDER = ['day', 'month', 'year'] as const;
/** One of them. */
export type Part = (typeof ORDER)[number];
/** Digits as they stand; "" is not typed yet. */
export type Parts = Record<Part, string>;

const LONGEST: Record<Part, number> = { day: 2, month: 2, year: 4 };
/** What a part counts up to, wherever it stands. */
export const MOST: Record<Part, number> = { day: 31, month: 12, year: 9999 };
const pad = (part: Part, number: number) => String(number).padStart(LONGEST[part], '0');

/** The parts of "2026-11-12"; three empty ones for nothing. */
export function partsOf(date: string | null | undefined): Parts {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '') ?? [];
  return { day, month, year };
}

/** The days of a month; 31 while month or year are not known. */
function daysIn({ month, year }: Parts): number {
  const [m, y] = [Number(month), Number(year)];
  if (m < 1 || m > 12) return 31;
  // A leap year, while no year is typed.
  return new Date(Date.UTC(year.length === 4 ? y : 2000, m, 0)).getUTCDate();
}

/** What was typed comes to: a date, nothing, something unfinished, or a day that is not there. */
export type Typed = { date: string } | { wrong: 'empty' | 'unfinished' | 'no-month' | 'no-day'; days?: number };

/** Reads the parts. */
export function typed(parts: Parts): Typed {
  if (ORDER.every((part) => parts[part] === '')) return { wrong: 'empty' };
  const month = Number(parts.month);
  if (parts.month.length > 0 && (month > 12 || parts.month === '00')) return { wrong: 'no-month' };
  const days = daysIn(parts);
  if (Number(parts.day) > days || parts.day === '00') return { wrong: 'no-day', days };
  if (ORDER.some((part) => parts[part].length < LONGEST[part])) return { wrong: 'unfinished' };
  return { date: `${parts.year}-${parts.month}-${parts.day}` };
}

/** The digits of a part after typing, and whether none can follow; `last` is what was typed last, with which a full part begins anew. */
export function digits(part: Part, text: string, last = ''): { text: string; full: boolean } {
  const all = text.replace(/\D/g, '');
  const kept = (all.length > LONGEST[part] ? last.replace(/\D/g, '') || all : all).slice(0, LONGEST[part]);
  const first = Number(kept);
  const full = kept.length === LONGEST[part] || (part === 'day' && first > 3) || (part === 'month' && first > 1);
  return { text: full ? settledPart(part, kept) : kept, full };
}

/** A part that is left: "5" is "05", and a year of two digits is of this century. */
export function settledPart(part: Part, text: string): string {
  if (text === '' || text.length === LONGEST[part]) return text;
  if (part !== 'year') return Number(text) === 0 ? text : pad(part, Number(text));
  return text.length === 2 ? `20${text}` : text;
}

/** One step up (1) or down (-1), round and round for day and month; an empty part begins where `near` has it. */
export function stepped(parts: Parts, part: Part, by: 1 | -1, near: Parts): Parts {
  if (parts[part] === '') return { ...parts, [part]: near[part] };
  const most = part === 'day' ? daysIn(parts) : MOST[part];
  const next = Number(parts[part]) + by;
  const turned = part === 'year' ? Math.max(1, Math.min(most, next)) : next < 1 ? most : next > most ? 1 : next;
  const now = { ...parts, [part]: pad(part, turned) };
  // The last of March, a month earlier, is the last of February.
  return part !== 'day' && Number(now.day) > daysIn(now) ? { ...now, day: pad('day', daysIn(now)) } : now;
}

/** A whole date that was pasted: "2026-11-12", "12/11/2026", "12.11.2026". */
export function pasted(text: string): Parts | undefined {
  const words = text.trim();
  if (/^\d{4}-\d\d-\d\d$/.test(words)) return partsOf(words);
  const [, day, month, year] = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(words) ?? [];
  return day && month && year ? { day: pad('day', Number(day)), month: pad('month', Number(month)), year } : undefined;
}
