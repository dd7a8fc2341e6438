// Time is drawn evenly, and wider where something short would not be readable.
import { expect, it } from 'vitest';
import { LEAST, Scale } from './scale';

const talks = Array.from({ length: 12 }, (_, at) => ({ start: 600 + at * 5, end: 605 + at * 5 }));

it('without_short_sessions_a_minute_is_a_minute', () => {
  const scale = new Scale(540, 1020, [{ start: 600, end: 645 }]);
  expect([scale.at(540), scale.at(600), scale.height]).toEqual([0, 60, 480]);
});
it('twelve_talks_of_five_minutes_each_get_a_line_and_none_lies_on_another', () => {
  const scale = new Scale(540, 1020, talks);
  const drawn = talks.map((talk) => scale.span(talk));
  expect(drawn.every(({ height }) => Math.abs(height - LEAST) < 1e-9)).toBe(true);
  expect(drawn.every(({ top }, at) => at === 0 || top >= (drawn[at - 1]?.top ?? 0) + LEAST - 1e-9)).toBe(true);
  expect(scale.height).toBeCloseTo(480 - 60 + 12 * LEAST);
});
it('what_is_before_and_after_them_keeps_its_height', () => {
  const scale = new Scale(540, 1020, talks);
  expect(scale.span({ start: 540, end: 600 }).height).toBe(60);
  expect(scale.span({ start: 660, end: 720 }).height).toBeCloseTo(60);
});
it('short_ones_that_overlap_get_what_the_shortest_needs', () => {
  const scale = new Scale(540, 1020, [{ start: 600, end: 610 }, { start: 605, end: 610 }]);
  expect(scale.span({ start: 605, end: 610 }).height).toBeCloseTo(LEAST);
  expect(scale.span({ start: 600, end: 610 }).height).toBeGreaterThanOrEqual(LEAST);
});
it('a_height_leads_back_to_its_minute', () => {
  const scale = new Scale(540, 1020, talks);
  for (const minute of [540, 570, 603, 641, 660, 661, 1020]) expect(scale.minuteAt(scale.at(minute))).toBeCloseTo(minute);
});
