// When calendar entries are, and how they are held.
import { describe, expect, it } from 'vitest';
import { holding, holdText, standing, whenText, type Entry, type SaidTime } from './said';

const said = (more: Partial<SaidTime> = {}): SaidTime => ({ starts_at: '2022-06-28T09:30:00', ends_at: '2022-06-28T10:00:00', whole_days: false, repeats: '', ...more });

describe('when something is', () => {
  it('is a day and two times', () => expect(whenText(said())).toBe('Tue 28 June 2022, 09:30 to 10:00'));
  it('names both days of a night', () => expect(whenText(said({ ends_at: '2022-06-29T01:00:00' }))).toBe('Tue 28 June 2022, 09:30 to Wed 29 June 2022, 01:00'));
  it('ends whole days with the last of them', () => expect(whenText(said({ whole_days: true, starts_at: '2022-06-28T00:00:00', ends_at: '2022-07-01T00:00:00' }))).toBe('28 to 30 June 2022'));
  it('is one whole day when it ends where it begins', () => expect(whenText(said({ whole_days: true, starts_at: '2022-06-28T00:00:00', ends_at: null }))).toBe('Tuesday 28 June 2022'));
  it('is a time of day for all meetings of a network', () => expect(whenText(said({ repeats: 'FREQ=MONTHLY;BYDAY=4TU' }))).toBe('each meeting, 09:30 to 10:00'));
  it('says that there is no time', () => expect(whenText(said({ starts_at: null, ends_at: null }))).toBe('no time yet'));
});

describe('what a person holds', () => {
  const held = { title: 'Opening' };
  it('is old for a reason', () => expect(holding({ held, method: 'REQUEST', due: [{ reason: 'time', held }] })).toEqual({ text: 'old time', tone: 'danger' }));
  it('is at an old address', () => {
    const due = [
      { reason: 'address', held },
      { reason: 'address', held: null },
    ];
    expect(holding({ held, method: 'REQUEST', due }).text).toBe('old address');
  });
  it('is nothing yet', () => expect(holding({ held: null, method: null, due: [{ reason: 'new', held: null }] })).toEqual({ text: 'not invited yet', tone: 'warn' }));
  it('is on its way', () => expect(holding({ held, method: 'REQUEST', due: [], waiting: true })).toEqual({ text: 'old; an update waits in the outbox', tone: 'warn' }));
  it('is nothing while the invitation waits', () => expect(holding({ held: null, method: null, due: [], waiting: true }).text).toBe('waiting in the outbox'));
  it('is in doubt', () => expect(holding({ held, method: 'REQUEST', due: [], waiting: true, in_doubt: true })).toEqual({ text: 'sent, and perhaps not arrived: see the outbox', tone: 'warn' }));
  it('was called off', () => expect(holding({ held, method: 'CANCEL', due: [] }).text).toBe('was told that it is over'));
  it('is true', () => expect(holding({ held, method: 'REQUEST', due: [] })).toEqual({ text: 'up to date', tone: 'ok' }));
});

const entry = (more: Partial<Entry> = {}): Entry => ({ open: true, wanted: 3, in_network: 0, holders: 0, stale: 0, updates: more.stale ?? 0, waiting_new: 0, due: [], ...more });

describe('how an entry stands', () => {
  it('counts those who hold the old time', () => expect(standing(entry({ holders: 14, stale: 14, due: [{ reason: 'time', count: 14 }] }))).toEqual({ text: '14 people hold the old time', tone: 'danger' }));
  it('says old version when there are several reasons', () => expect(standing(entry({ stale: 2, due: [{ reason: 'time', count: 1 }, { reason: 'removed', count: 1 }] })).text).toBe('2 people hold an old version'));
  it('passes by who is new while somebody holds something old', () => expect(standing(entry({ stale: 1, due: [{ reason: 'place', count: 1 }, { reason: 'new', count: 4 }] })).text).toBe('1 person holds the old place'));
  it('counts those who are not invited', () => expect(standing(entry({ due: [{ reason: 'new', count: 3 }] }))).toEqual({ text: '3 not invited yet', tone: 'warn' }));
  it('is over when its event was held', () => expect(standing(entry({ open: false })).text).toBe('nothing more is sent'));
  it('counts those who hold it at an old address', () => expect(standing(entry({ stale: 1, due: [{ reason: 'address', count: 1 }] })).text).toBe('1 person holds it at an old address'));
  it('says of a meeting that members have it with their network', () => {
    const meeting = entry({ wanted: 0, in_network: 17 });
    expect(standing(meeting)).toEqual({ text: 'with the network’s entry', tone: 'muted' });
    expect(holdText(meeting)).toBe('17 members get it with the network’s entry');
    expect(holdText({ ...meeting, wanted: 2, holders: 1 })).toBe('17 members get it with the network’s entry · 1 of 2 hold it');
    expect(holdText(entry({ holders: 1 }))).toBe('1 of 3 hold it');
  });
  it('is not content while an update waits in the outbox', () => {
    expect(standing(entry({ holders: 3, stale: 3, updates: 0 }))).toEqual({ text: '3 people hold an old version; an update waits in the outbox', tone: 'danger' });
    expect(standing(entry({ holders: 2, waiting_new: 1 }))).toEqual({ text: '1 invitation waits in the outbox', tone: 'warn' });
  });
  it('is content when all hold it', () => expect(standing(entry({ holders: 3 })).tone).toBe('ok'));
});
