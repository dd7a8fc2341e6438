// The ledger in sentences.
import { describe, expect, it } from 'vitest';
import type { PlanStep, Said } from './types';
import { byItem, kindOf, stepText } from './words';

const said = (more: Partial<Said> = {}): Said => ({ title: 'Opening', starts_at: '2022-06-28T09:30:00', ends_at: '2022-06-28T10:00:00', whole_days: false, zone: 'Europe/London', place: 'Main hall', join_url: '', tentative: false, repeats: '', organizer: '', ...more }) as Said;
const step = (more: Partial<PlanStep['step']> = {}): PlanStep => ({ step: { item_id: 'a', method: 'REQUEST', reason: 'new', held: null, now: said(), ...more }, name: 'Amara Obi', address: 'amara@example.org', title: 'Opening', held_since: null, place_from: null }) as PlanStep;

describe('what would be sent', () => {
  it('is an invitation to who holds nothing', () => expect(kindOf(step()).text).toBe('Invitation'));
  it('is an update to who holds something', () => expect(kindOf(step({ held: said() })).text).toBe('Update'));
  it('is the same again to who lost it', () => expect(kindOf(step({ reason: 'again', again: true, held: said() })).text).toBe('Again'));
  it('is the end once more to who lost that', () => {
    const end = step({ method: 'CANCEL', reason: 'cancelled', again: true, held: said(), now: null });
    expect([kindOf(end).text, stepText(end)]).toEqual(['Again', 'was told that it is over; gets the same once more']);
  });
  it('says that nothing has changed in it', () => expect(stepText(step({ reason: 'again', held: said() }))).toBe('holds it as it is; gets the same once more'));
  it('is a cancellation when it is over', () => expect(kindOf(step({ method: 'CANCEL' })).text).toBe('Cancellation'));
  it('says both times', () => expect(stepText(step({ reason: 'time', held: said(), now: said({ starts_at: '2022-06-28T11:00:00', ends_at: '2022-06-28T11:30:00' }) }))).toBe('holds Tue 28 June 2022, 09:30 to 10:00; now Tue 28 June 2022, 11:00 to 11:30'));
  it('says from which day on the place is another', () => {
    const places = step({ reason: 'place', held: said({ place: 'Town Hall' }), now: said({ place: 'City Hall' }) });
    expect([stepText(places), stepText({ ...places, place_from: '2027-04-05' })]).toEqual(['holds Town Hall; now City Hall', 'holds Town Hall; from 5 April 2027 on City Hall']);
  });
  it('says which link is another', () => expect(stepText(step({ reason: 'place', held: said({ join_url: 'https://a.example' }), now: said() }))).toBe('holds https://a.example; now no link'));
  it('says which address is told that it is over', () => expect(stepText(step({ method: 'CANCEL', reason: 'address', held: said() }))).toBe('amara@example.org holds it; their address is another now'));
  it('says that dates of meetings are old', () => expect(stepText(step({ reason: 'time', held: said({ repeats: 'FREQ=WEEKLY' }), now: said({ repeats: 'FREQ=MONTHLY' }) }))).toBe('holds old dates of its meetings'));
  it('stands under its item', () => expect(byItem([step(), step({ item_id: 'b' }), step()]).map((group) => group.steps.length)).toEqual([2, 1]));
});
