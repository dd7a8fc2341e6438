// A document's words are traced to the takeaways they come from.
import { expect, it } from 'vitest';
import type { TakeawayCard } from '../../ipc';
import { rangeOf, sources } from './sources';

const card = (id: string, text: string, more: Partial<TakeawayCard['takeaway']> = {}): TakeawayCard => ({
  takeaway: { id, event_id: 'e', session_id: null, person_id: null, note_id: null, note_line: null, text, theme: '', rank: 0, kind: 'takeaway', permission: 'public', publish: true, created_at: '', updated_at: '', ...more },
  person: null,
  organisation: null,
  session: null,
  merged: [],
  approval: { state: 'not_asked' },
});
const ids = (cards: TakeawayCard[]) => cards.map((each) => each.takeaway.id);

it('takeaways_are_found_whatever_their_marks_and_quotes', () => {
  const found = sources('# Confidence comes first\n\n“I needed **someone** to\nsit with me”, said one.', [card('b', '"I needed someone to sit with me."'), card('a', 'Confidence comes first.')]);
  expect(ids(found.used)).toEqual(['a', 'b']);
});
it('what_was_meant_to_be_published_and_is_not_there_is_missing', () => {
  const found = sources('Nothing', [card('a', 'One'), card('b', 'Two', { publish: false }), card('c', 'Three', { permission: 'internal' })]);
  expect(ids(found.missing)).toEqual(['a']);
});
it('an_internal_sentence_in_the_text_is_a_leak', () => {
  const found = sources('One borough paused its scheme.', [card('a', 'One borough paused its scheme', { permission: 'internal' })]);
  expect(ids(found.leaked)).toEqual(['a']);
  expect(found.used).toEqual([]);
});
it('the_words_are_found_across_the_elements_of_a_page', () => {
  const page = document.createElement('div');
  page.innerHTML = '<p>She said “No <em>borough</em> can do\n this alone.” Then</p>';
  expect(rangeOf(page, 'No borough can do this alone.')?.toString()).toBe('No borough can do\n this alone');
  expect(rangeOf(page, 'Nothing like it')).toBeUndefined();
});
