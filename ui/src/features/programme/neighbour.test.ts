// After a session comes the next of its room, then the one before it, then what is on elsewhere at that time.
import { expect, it } from 'vitest';
import { neighbours } from './neighbour';
import type { Card } from './types';

const card = (id: string, room: string | null, day: string | null, start?: string): Card => ({ day, session: { id, room_id: room, starts_at: day && `${day}T${start}:00` } }) as unknown as Card;
const thursday = '2026-11-12';
const cards = [
  card('opening', 'hall', thursday, '09:00'),
  card('clinic', 'library', thursday, '10:10'),
  card('panel', 'hall', thursday, '10:00'),
  card('lunch', 'hall', thursday, '13:00'),
  card('second', 'hall', '2026-11-13', '09:00'),
  card('idea', null, null),
  card('other idea', null, null),
];

it('the_next_of_the_same_room_takes_its_place_however_long_the_break', () => {
  expect(neighbours(cards, 'panel').slice(0, 3)).toEqual(['lunch', 'opening', 'clinic']);
});
it('the_last_of_its_room_gives_it_to_the_one_before', () => {
  expect(neighbours(cards, 'lunch')[0]).toBe('panel');
});
it('the_only_one_of_its_room_gives_it_to_what_is_on_at_that_time', () => {
  expect(neighbours(cards, 'clinic').slice(0, 2)).toEqual(['panel', 'opening']);
});
it('without_a_place_it_gives_it_to_another_without_one', () => {
  expect(neighbours(cards, 'idea')[0]).toBe('other idea');
  expect(neighbours(cards, 'other idea')[0]).toBe('idea');
});
it('the_only_one_of_its_day_gives_it_to_the_nearest_in_the_list', () => {
  expect(neighbours(cards, 'second').slice(0, 2)).toEqual(['idea', 'lunch']);
});
