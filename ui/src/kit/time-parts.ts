// A time of day as it is typed, hour then minute, by the 24-hour clock.
import { t } from '../text/text';
import type { Digits, Kind } from './parts';

const ORDER = ['hour', 'minute'] as const;
type Part = (typeof ORDER)[number];
const MOST: Record<Part, number> = { hour: 23, minute: 59 };
const pad = (number: number) => String(number).padStart(2, '0');
const settled = (_part: Part, text: string) => (text === '' ? '' : pad(Number(text)));

function partsOf(time: string | null | undefined): Digits<Part> {
  const [, hour = '', minute = ''] = /^(\d\d):(\d\d)/.exec(time ?? '') ?? [];
  return { hour, minute };
}

/** Hour and minute: "09:30:00". */
export const time: Kind<Part> = {
  order: ORDER,
  longest: { hour: 2, minute: 2 },
  least: 0,
  most: MOST,
  between: ':',
  separators: ':.',
  partsOf,
  read(parts) {
    if (ORDER.every((part) => parts[part] === '')) return { wrong: 'empty' };
    const over = ORDER.find((part) => Number(parts[part]) > MOST[part]);
    if (over) return { wrong: `no-${over}` };
    return ORDER.some((part) => parts[part].length < 2) ? { wrong: 'unfinished' } : { value: `${parts.hour}:${parts.minute}:00` };
  },
  isSure: (wrong) => wrong.startsWith('no-'),
  sentence: (wrong, parts) => (wrong === 'no-hour' ? t('time-no-hour', { hour: Number(parts.hour) }) : wrong === 'no-minute' ? t('time-no-minute', { minute: Number(parts.minute) }) : t('time-unfinished')),
  last: { hour: 2, minute: 5 },
  settled,
  // An hour alone is the full hour.
  finished: ({ hour, minute }) => ({ hour: settled('hour', hour), minute: minute === '' && hour !== '' ? '00' : settled('minute', minute) }),
  stepped(parts, part, by, near) {
    if (parts[part] === '') return { ...parts, [part]: near[part] };
    const count = MOST[part] + 1;
    return { ...parts, [part]: pad((Math.min(Number(parts[part]), MOST[part]) + by + count) % count) };
  },
  pasted(text) {
    const [, hour, minute] = /^(\d{1,2})[:.](\d\d)(?::\d\d)?$/.exec(text.trim()) ?? [];
    return hour && minute ? { hour: pad(Number(hour)), minute } : undefined;
  },
  label: (part) => t(`time-${part}`),
  placeholder: (part) => t(`time-${part}-placeholder`),
};
