// When somebody registered, an instant, as date and time on this computer's clocks, and back.

/** "2026-08-02T09:42:00Z" as date and time; nothing when it is not known. */
export function localOf(at: string | null): { date: string; time: string } | undefined {
  if (at === null) return undefined;
  const when = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = [String(when.getFullYear()).padStart(4, '0'), two(when.getMonth() + 1), two(when.getDate())].join('-');
  return { date, time: [when.getHours(), when.getMinutes(), when.getSeconds()].map(two).join(':') };
}

/** The instant at which clocks here show this. */
export const instantOf = (date: string, time: string): string => new Date(`${date}T${time}`).toISOString();
