// Rows of a long table: which are drawn, and how each is reached.
import { describe, expect, it } from 'vitest';
import { Rows } from './rows.svelte';

const table = (total: number, unit = 36, width = 800) => Object.assign(new Rows(() => total), { unit, width });

describe('rows of a table', () => {
  it('stand one below the other, and only those that are seen are drawn', () => {
    const rows = table(1000);
    rows.top = 3600;
    expect(rows.body).toBe(36_000);
    expect(rows.place(100)).toBe(3600);
    expect([rows.from, rows.to]).toEqual([94, 123]);
  });

  it('are scrolled no further than needed', () => {
    const rows = table(1000);
    rows.top = 3600;
    expect(rows.reach(101)).toBe(3600);
    expect(rows.reach(50)).toBe(1800);
    expect(rows.reach(200)).toBe(201 * 36 - (600 - 36));
  });

  it('are cards where there is no room for columns', () => {
    const rows = table(10, 144, 1280);
    expect(rows.narrow).toBe(true);
    expect(rows.each).toBe(432);
  });

  it('are all reached when they are higher than a page can be', () => {
    const rows = table(100_000, 144, 1280);
    expect(rows.body).toBeLessThan(rows.each * 100_000);
    rows.top = rows.reach(99_999);
    expect(rows.top).toBeCloseTo(rows.body - (rows.height - rows.head), 3);
    expect(rows.to).toBe(100_000);
    expect(rows.place(99_999) + rows.each).toBeCloseTo(rows.body, 3);
    rows.top = rows.reach(50_000);
    expect(rows.from).toBeLessThan(50_000);
    expect(rows.to).toBeGreaterThan(50_000);
    expect(rows.place(50_000)).toBeGreaterThanOrEqual(rows.top - 0.001);
  });
});
