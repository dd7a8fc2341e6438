// A date as it is typed, day then month then year: where digits lead next, arrows, and what is wrong with it.
import { t } from '../text/text';
import type { Digits, Kind, Read } from './parts';

/** The parts in the order they are typed. */
const ORDER = ['day', 'month', 'year'] as const;
type Part = (typeof ORDER)[number];
type Parts = Digits<Part>;

const LONGEST: Record<Part, number> = { day: 2, month: 2, year: 4 };
const MOST: Record<Part, number> = { day: 31, month: 12, year: 9999 };
const pad = (part: Part, number: number) => String(number).padStart(LONGEST[part], '0');

/** The parts of "2026-11-12"; three empty ones for nothing. */
function partsOf(date: string | null | undefined): Parts {
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

/** Reads the parts. */
function read(parts: Parts): Read {
  if (ORDER.every((part) => parts[part] === '')) return { wrong: 'empty' };
  const month = Number(parts.month);
  if (parts.month.length > 0 && (month > 12 || parts.month === '00')) return { wrong: 'no-month' };
  if (Number(parts.day) > daysIn(parts) || parts.day === '00') return { wrong: 'no-day' };
  if (ORDER.some((part) => parts[part].length < LONGEST[part])) return { wrong: 'unfinished' };
  return { value: `${parts.year}-${parts.month}-${parts.day}` };
}

function sentence(wrong: string, parts: Parts): string {
  if (wrong === 'no-month') return t('date-no-month', { month: Number(parts.month) });
  if (wrong === 'no-day') return t('date-no-day', { day: Number(parts.day), days: daysIn(parts) });
  return t('date-unfinished');
}

/** A part that is left: "5" is "05", and a year of two digits is of this century. */
function settled(part: Part, text: string): string {
  if (text === '' || text.length === LONGEST[part]) return text;
  if (part !== 'year') return Number(text) === 0 ? text : pad(part, Number(text));
  return text.length === 2 ? `20${text}` : text;
}

/** One step up (1) or down (-1), round and round for day and month; an empty part begins where `near` has it. */
function stepped(parts: Parts, part: Part, by: 1 | -1, near: Parts): Parts {
  if (parts[part] === '') return { ...parts, [part]: near[part] };
  const most = part === 'day' ? daysIn(parts) : MOST[part];
  const next = Number(parts[part]) + by;
  const turned = part === 'year' ? Math.max(1, Math.min(most, next)) : next < 1 ? most : next > most ? 1 : next;
  const now = { ...parts, [part]: pad(part, turned) };
  // The last of March, a month earlier, is the last of February.
  return part !== 'day' && Number(now.day) > daysIn(now) ? { ...now, day: pad('day', daysIn(now)) } : now;
}

/** A whole date that was pasted: "2026-11-12", "12/11/2026", "12.11.2026". */
function pasted(text: string): Parts | undefined {
  const words = text.trim();
  if (/^\d{4}-\d\d-\d\d$/.test(words)) return partsOf(words);
  const [, day, month, year] = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(words) ?? [];
  return day && month && year ? { day: pad('day', Number(day)), month: pad('month', Number(month)), year } : undefined;
}

/** Day, month, year: "2026-11-12". */
export const date: Kind<Part> = {
  order: ORDER,
  longest: LONGEST,
  least: 1,
  most: MOST,
  between: '/',
  separators: '/.-',
  partsOf,
  read,
  isSure: (wrong) => wrong === 'no-month',
  sentence,
  last: { day: 3, month: 1 },
  settled,
  finished: (parts) => ({ day: settled('day', parts.day), month: settled('month', parts.month), year: settled('year', parts.year) }),
  stepped,
  pasted,
  label: (part) => t(`date-${part}`),
  placeholder: (part) => t(`date-${part}-placeholder`),
};
