// Weeks from Monday to Sunday and months, as days "2026-11-12"; nothing of the computer's own zone in it.

/** What a document looks back on. */
export type Span = 'week' | 'month';
/** First and last day. */
export interface Period {
  starts_on: string;
  ends_on: string;
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const text = (date: Date) => date.toISOString().slice(0, 10);
const later = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000);

/** The week or month in which the day lies. */
export function periodOf(span: Span, on: string): Period {
  const date = day(on);
  if (span === 'month') {
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    return { starts_on: text(new Date(Date.UTC(year, month, 1))), ends_on: text(new Date(Date.UTC(year, month + 1, 0))) };
  }
  const monday = later(date, -((date.getUTCDay() + 6) % 7));
  return { starts_on: text(monday), ends_on: text(later(monday, 6)) };
}

/** A day in the next period, or, with -1, in the one before. */
export function step(span: Span, on: string, by: 1 | -1): string {
  const { starts_on, ends_on } = periodOf(span, on);
  return text(by > 0 ? later(day(ends_on), 1) : later(day(starts_on), -1));
}

/** The number of the week by ISO 8601, and the year it belongs to. */
export function isoWeek(on: string): { week: number; year: number } {
  const thursday = later(day(periodOf('week', on).starts_on), 3);
  const year = thursday.getUTCFullYear();
  const first = Date.UTC(year, 0, 1);
  return { week: Math.floor((thursday.getTime() - first) / (7 * 86_400_000)) + 1, year };
}
