// The fields of a rule.
import { describe, expect, it } from 'vitest';
import { asked, isIn, newRule, switched, weekdayOf, withPattern } from './rule-form';

describe('the form of a rule', () => {
  it('begins with the same weekday of every month', () => {
    expect(weekdayOf('2026-11-18')).toBe(3);
    expect(newRule('2026-11-18').form).toMatchObject({ pattern: 'monthly_weekday', weekdays: [3], nth: 3, day: 18 });
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
  it('asks nothing while hours are missing, and asks by text when there is text', () => {
    const fields = newRule('2026-11-18');
    expect(asked('s', { ...fields, start_time: null }, 6)).toBeNull();
    expect(asked('s', { ...fields, text: ' FREQ=DAILY ' }, 6)).toMatchObject({ rule: 'FREQ=DAILY', count: 6 });
    expect(asked('s', { ...fields, text: ' FREQ=DAILY ' }, 6)).not.toHaveProperty('form');
  });
});
