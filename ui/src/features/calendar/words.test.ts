// The ledger in sentences.
import { describe, expect, it } from 'vitest';
import type { Item, PlanStep, Said } from './types';
import { byItem, kindOf, standing, stepText } from './words';

const said = (more: Partial<Said> = {}): Said => ({ title: 'Opening', starts_at: '2022-06-28T09:30:00', ends_at: '2022-06-28T10:00:00', whole_days: false, zone: 'Europe/London', place: 'Main hall', join_url: '', tentative: false, repeats: '', organizer: '', ...more }) as Said;
const item = (more: Partial<Item> = {}): Item => ({ kind: 'session', id: 'a', event_id: null, state: 'stands', open: true, said: said(), sequence: 0, wanted: 3, holders: 0, stale: 0, due: [], ...more }) as Item;
const step = (more: Partial<PlanStep['step']> = {}): PlanStep => ({ step: { item_id: 'a', method: 'REQUEST', reason: 'new', held: null, now: said(), ...more }, name: 'Amara Obi', address: 'amara@example.org', title: 'Opening' }) as PlanStep;

describe('how an item stands', () => {
  it('counts those who hold the old time', () => expect(standing(item({ holders: 14, stale: 14, due: [{ reason: 'time', count: 14 }] }))).toEqual({ text: '14 people hold the old time', tone: 'danger' }));
  it('says old version when there are several reasons', () => expect(standing(item({ stale: 2, due: [{ reason: 'time', count: 1 }, { reason: 'removed', count: 1 }] })).text).toBe('2 people hold an old version'));
  it('passes by who is new while somebody holds something old', () => expect(standing(item({ stale: 1, due: [{ reason: 'place', count: 1 }, { reason: 'new', count: 4 }] })).text).toBe('1 person holds the old place'));
  it('counts those who are not invited', () => expect(standing(item({ due: [{ reason: 'new', count: 3 }] }))).toEqual({ text: '3 not invited yet', tone: 'warn' }));
  it('is over when its event was held', () => expect(standing(item({ open: false })).text).toBe('nothing more is sent'));
  it('counts those who hold it at an old address', () => expect(standing(item({ stale: 1, due: [{ reason: 'address', count: 1 }] })).text).toBe('1 person holds it at an old address'));
  it('is content when all hold it', () => expect(standing(item({ holders: 3 })).tone).toBe('ok'));
});

describe('what would be sent', () => {
  it('is an invitation to who holds nothing', () => expect(kindOf(step()).text).toBe('Invitation'));
  it('is an update to who holds something', () => expect(kindOf(step({ held: said() })).text).toBe('Update'));
  it('is a cancellation when it is over', () => expect(kindOf(step({ method: 'CANCEL' })).text).toBe('Cancellation'));
  it('says both times', () => expect(stepText(step({ reason: 'time', held: said(), now: said({ starts_at: '2022-06-28T11:00:00', ends_at: '2022-06-28T11:30:00' }) }))).toBe('holds Tue 28 June 2022, 09:30 to 10:00; now Tue 28 June 2022, 11:00 to 11:30'));
  it('says which address is told that it is over', () => expect(stepText(step({ method: 'CANCEL', reason: 'address', held: said() }))).toBe('amara@example.org holds it; their address is another now'));
  it('says that dates of meetings are old', () => expect(stepText(step({ reason: 'time', held: said({ repeats: 'FREQ=WEEKLY' }), now: said({ repeats: 'FREQ=MONTHLY' }) }))).toBe('holds old dates of its meetings'));
  it('stands under its item', () => expect(byItem([step(), step({ item_id: 'b' }), step()]).map((group) => group.steps.length)).toEqual([2, 1]));
});
