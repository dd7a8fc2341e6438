// The capture line understands what people type while somebody is speaking.
import { expect, it } from 'vitest';
import { parse, runningNow, signed, themeName, themesFor, tokenAt, whoIsMeant, without } from './capture';
import { wallTime } from '../../text/dates';

const themes = ['Working together', 'Skills', 'Places'];

it('a_sentence_without_marks_is_kept_as_it_is', () => {
  expect(parse('Libraries come first.', themes)).toEqual({ text: 'Libraries come first.', theme: undefined, who: [] });
});
it('a_theme_is_taken_from_anywhere_in_the_line', () => {
  expect(parse('Start in libraries #places', themes)).toMatchObject({ text: 'Start in libraries', theme: 'Places' });
  expect(parse('#skills Confidence comes first', themes)).toMatchObject({ text: 'Confidence comes first', theme: 'Skills' });
});
it('a_known_theme_of_several_words_is_taken_whole', () => {
  expect(parse('Share a device bank #working together', themes)).toMatchObject({ text: 'Share a device bank', theme: 'Working together' });
});
it('a_new_theme_is_one_word_or_words_with_hyphens', () => {
  expect(parse('Nobody came #low-trust areas', themes)).toMatchObject({ text: 'Nobody came areas', theme: 'Low trust' });
});
it('a_number_and_an_address_are_no_marks', () => {
  expect(parse('Be #1 and write to ann@example.org', themes)).toEqual({ text: 'Be #1 and write to ann@example.org', theme: undefined, who: [] });
});
it('a_person_is_up_to_three_words_the_longest_first', () => {
  expect(parse('Start there @Zofia Nowak', themes).who).toEqual([
    { words: 'Zofia Nowak', rest: 'Start there' },
    { words: 'Zofia', rest: 'Start there Nowak' },
  ]);
});
it('the_person_meant_is_the_one_found_by_the_longest_words', async () => {
  const zofia = { id: 'p1', name: 'Zofia Nowak' };
  const find = (words: string) => Promise.resolve('zofia nowak'.startsWith(words.toLowerCase()) ? [zofia] : []);
  expect(await whoIsMeant(parse('@Zofia Nowak said start there', themes).who, find)).toEqual({ person: zofia, rest: 'said start there' });
});
it('two_people_of_that_name_are_not_guessed', async () => {
  const both = [{ id: 'p1', name: 'Zofia Nowak' }, { id: 'p2', name: 'Zofia Novak' }];
  expect(await whoIsMeant(parse('Start there @Zofia', themes).who, () => Promise.resolve(both))).toBeUndefined();
});
it('nobody_is_meant_by_the_beginning_of_a_name_nor_by_a_name_that_goes_on_otherwise', async () => {
  const here = [{ id: 'p1', name: 'Maryam Sabet' }, { id: 'p2', name: 'Priya Raghunathan' }, { id: 'p3', name: 'Ann-Marie Lee' }];
  const find = (words: string) => Promise.resolve(here.filter(({ name }) => words.toLowerCase().split(' ').every((word) => name.toLowerCase().includes(word))));
  const meant = async (line: string) => (await whoIsMeant(parse(line, themes).who, find))?.person.id;
  expect(await meant('Buses run late @Mary Newcomer')).toBeUndefined();
  expect(await meant('Buses run late @Mary')).toBeUndefined();
  expect(await meant('Ask the drivers @Priya Sharma')).toBeUndefined();
  expect(await meant('Ask the drivers @Priya')).toBe('p2');
  expect(await meant('@priya says ask the drivers')).toBe('p2');
  expect(await meant('@Priya Raghunathan The drivers know')).toBe('p2');
  expect(await meant('Yes @Ann-Marie')).toBe('p3');
});
it('the_exact_name_wins_over_a_longer_one', async () => {
  const both = [{ id: 'p1', name: 'Ann Lee' }, { id: 'p2', name: 'Ann Leeson' }];
  expect((await whoIsMeant(parse('Yes @Ann Lee', themes).who, () => Promise.resolve(both)))?.person.id).toBe('p1');
});
it('a_sign_at_the_beginning_makes_of_a_line_what_it_makes_in_a_note', () => {
  expect(signed('! Ring the hall @Will')).toEqual({ sign: 'action', rest: 'Ring the hall @Will' });
  expect(signed(' = We publish').sign).toBe('decision');
  expect(signed('?Who pays')).toEqual({ sign: 'question', rest: 'Who pays' });
  expect(signed('> It takes one call').sign).toBe('quote');
  for (const none of ['!! x', '![x](y)', '?? x', '?! x', '>> x', '== x', '=> x', 'x ! y']) expect(signed(none)).toEqual({ sign: undefined, rest: none });
});
it('the_mark_at_the_caret_asks_for_suggestions', () => {
  expect(tokenAt('Start #pla', 10, themes)).toEqual({ mark: '#', words: 'pla', from: 6, to: 10 });
  expect(tokenAt('Start @Zofia No', 15, themes)).toMatchObject({ mark: '@', words: 'Zofia No' });
  expect(tokenAt('Share #working tog', 18, themes)).toMatchObject({ words: 'working tog' });
  expect(tokenAt('Share #places are', 17, themes)).toBeUndefined();
  expect(tokenAt('ann@example', 11, themes)).toBeUndefined();
});
it('a_chosen_mark_leaves_the_line', () => {
  expect(without('Start #pla there', { mark: '#', words: 'pla', from: 6, to: 10 })).toEqual({ text: 'Start there', caret: 6 });
});
it('themes_that_begin_with_the_words_come_first', () => {
  expect(themesFor('s', ['Places', 'Skills'])).toEqual(['Skills', 'Places']);
  expect(themeName('working-together', themes)).toBe('Working together');
});
it('the_session_that_is_on_is_the_one_that_began_last', () => {
  const sessions = [{ id: 'a', starts_at: '2026-11-12T09:30:00' }, { id: 'b', starts_at: '2026-11-12T10:00:00' }, { id: 'c', starts_at: '2026-11-12T14:00:00' }, { id: 'd', starts_at: null }];
  expect(runningNow(sessions, '2026-11-12T10:15:00')?.id).toBe('b');
  expect(runningNow(sessions, '2026-11-12T19:00:00')).toBeUndefined();
  expect(runningNow(sessions, '2026-11-13T10:15:00')).toBeUndefined();
});
it('wall_time_is_that_of_the_event', () => {
  expect(wallTime(new Date('2026-07-01T10:00:00Z'), 'Europe/London')).toBe('2026-07-01T11:00:00');
});
