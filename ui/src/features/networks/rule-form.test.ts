// The fields of a rule.
import { describe, expect, it } from 'vitest';
import { asForm, asText, asked, carried, edited, isIn, keepsAddress, newRule, startingAt, switched, textsOf, turned, weekdayOf, withPattern } from './rule-form';

describe('the form of a rule', () => {
  it('begins with the same weekday of every month', () => {
    expect(weekdayOf('2026-11-18')).toBe(3);
    expect(newRule('2026-11-18').form).toMatchObject({ pattern: 'monthly_weekday', weekdays: [3], nth: 3, day: 18 });
  });
  it('proposes the last of a weekday that not every month has a fifth time', () => {
    expect(newRule('2026-11-30').form).toMatchObject({ weekdays: [1], nth: -1 });
    expect(newRule('2026-11-28').form.nth).toBe(4);
  });
  it('carries what was typed to other meetings, and nothing else', () => {
    expect(carried({ day: '4', place: 'Library' }, { day: '4', place: 'Hall' }, { day: '3', place: 'Online' })).toEqual({ day: '3', place: 'Library' });
  });
  it('never reads the day of one meeting as the first day of a rule', () => {
    const all = turned({ one: '2026-11-18', several: '2026-11-18' }, '2026-11-25', 'this', 'all');
    expect(all.starts_on).toBe('2026-11-18');
    expect(turned(all.days, all.starts_on, 'all', 'this_and_later').starts_on).toBe('2026-11-18');
    expect(turned(all.days, all.starts_on, 'all', 'this').starts_on).toBe('2026-11-25');
  });
  it('says when an address is left of the place before', () => {
    const before = textsOf({ online_url: '', venue_name: 'Town Hall', venue_address: '1 High Street' });
    expect(keepsAddress(before, before)).toBe(false);
    expect(keepsAddress({ ...before, venue_name: 'Library' }, before)).toBe(true);
    expect(keepsAddress({ ...before, venue_name: 'Library', venue_address: '' }, before)).toBe(false);
    expect(keepsAddress({ ...before, venue_name: 'Library' }, { ...before, venue_address: '' })).toBe(false);
  });
  it('leaves months out one by one, and none means all', () => {
    const without = switched(switched([], 8), 12);
    expect(without).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 10, 11]);
    expect(isIn(without, 8)).toBe(false);
    expect(switched(switched(without, 8), 12)).toEqual([]);
    expect(switched([5], 5)).toEqual([]);
  });
  it('a yearly pattern gets a month, and a monthly one loses it', () => {
    const yearly = withPattern(newRule('2026-11-18').form, 'yearly_day', 11);
    expect(yearly.months).toEqual([11]);
    expect(withPattern(yearly, 'monthly_day', 11).months).toEqual([]);
  });
  it('changes only what differs, and nothing while something is missing', () => {
    const fields = newRule('2026-11-18');
    const texts = { online_url: '', venue_name: 'Town Hall', venue_address: '1 High Street' };
    const whole = { recurrence: 'r', day: '2026-11-18', scope: 'this' as const, fields, rule: undefined, texts, before: texts };
    expect(edited(whole)).toEqual({ recurrence_id: 'r', day: '2026-11-18', scope: 'this', starts_on: '2026-11-18', start_time: '14:00:00', end_time: '15:00:00' });
    expect(edited({ ...whole, texts: { ...texts, venue_name: 'Library' } })).toMatchObject({ venue_name: 'Library', venue_address: '1 High Street' });
    expect(edited({ ...whole, texts: { ...texts, online_url: 'https://meet.example.org' } })).not.toHaveProperty('venue_address');
    expect(edited({ ...whole, texts: { ...texts, venue_address: '' } })).toMatchObject({ venue_address: '' });
    expect(edited({ ...whole, scope: 'all' })).toBeNull();
    const said = { rule: 'FREQ=WEEKLY', start_time: '09:00:00', end_time: '10:00:00' };
    expect(edited({ ...whole, scope: 'all', rule: said })).not.toHaveProperty('starts_on');
    expect(edited({ ...whole, scope: 'all', rule: said })).toMatchObject(said);
    expect(edited({ ...whole, fields: { ...fields, end_time: null } })).toBeNull();
  });
  it('drops hours that nobody typed when the rule is typed, and proposes them again beside fields', () => {
    const fields = newRule('2026-11-18');
    const typed = asText(fields, fields);
    expect(typed).toMatchObject({ text: '', start_time: null, end_time: null });
    expect(asForm({ ...typed, text: 'every Monday' }, fields)).toEqual(fields);
    expect(asText({ ...fields, end_time: '16:00:00' }, fields)).toMatchObject({ start_time: '14:00:00', end_time: '16:00:00' });
    expect(asText(fields, undefined)).toEqual(fields);
  });
  it('asks nothing while hours are missing, and asks by text when there is text', () => {
    const fields = newRule('2026-11-18');
    expect(asked('s', { ...fields, start_time: null }, 6)).toBeNull();
    expect(asked('s', { ...fields, text: 'every Monday, 14:00 to 15:30', start_time: null }, 6)).toMatchObject({ start_time: null });
    expect(asked('s', { ...fields, text: ' FREQ=DAILY ' }, 6)).toMatchObject({ rule: 'FREQ=DAILY', count: 6 });
    expect(asked('s', { ...fields, text: ' FREQ=DAILY ' }, 6)).not.toHaveProperty('form');
  });
});

it('a meeting that starts later ends as much later, and on the same day', () => {
  const hours = { start_time: '14:00:00', end_time: '15:30:00' };
  expect(startingAt(hours, '16:15:00')).toEqual({ start_time: '16:15:00', end_time: '17:45:00' });
  expect(startingAt(hours, '23:00:00')).toEqual({ start_time: '23:00:00', end_time: '15:30:00' });
  expect(startingAt({ start_time: null, end_time: null }, '10:00:00')).toEqual({ start_time: '10:00:00', end_time: null });
  expect(startingAt(hours, null)).toEqual({ start_time: null, end_time: '15:30:00' });
});
