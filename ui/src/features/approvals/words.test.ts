// A question is told with its age, an answer in words.
import { expect, it } from 'vitest';
import type { ApprovalLine } from '../../ipc/generated/types';
import { daysOf, stateOf } from './words';

const line = (state: ApprovalLine['state'], approval: Partial<NonNullable<ApprovalLine['approval']>> | null = null) => ({ takeaway: {}, session: null, state, approval }) as unknown as ApprovalLine;

it('an_open_question_says_since_when', () => {
  expect(stateOf(line({ state: 'open', days: 8 }))).toEqual({ text: 'asked 8 days ago', tone: 'warn' });
});
it('an_answer_is_told_in_words_and_not_by_colour_alone', () => {
  expect(stateOf(line({ state: 'answered', answer: 'yes_without_name' })).text).toBe('yes, without the name');
});
it('days_stand_in_the_order_in_which_they_happened', () => {
  expect(daysOf(line({ state: 'open', days: 8 }, { asked_on: '2026-11-10', reminded_on: '2026-11-17', answered_on: null }))).toBe('asked 10 November 2026 · reminded 17 November 2026');
});
