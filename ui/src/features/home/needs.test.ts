// Needs are told in whole sentences, and the number counts.
import { expect, it } from 'vitest';
import { describe } from './needs';

it('open_actions_tell_the_age_of_the_oldest', () => {
  const line = describe({ kind: 'open_actions', event_id: 'e', series_id: null, title: 'Data Leaders', count: 5, oldest_days: 41, overdue: 0 });
  expect(line).toMatchObject({ number: '5', tone: 'warn', text: 'open actions of', detail: 'The oldest is 41 days old' });
});
it('overdue_actions_are_marked', () => {
  const line = describe({ kind: 'open_actions', event_id: 'e', series_id: null, title: 'Data Leaders', count: 1, oldest_days: 1, overdue: 1 });
  expect(line).toMatchObject({ tone: 'danger', text: 'open action of', detail: 'The oldest is 1 day old · 1 overdue' });
});
it('people_who_hold_something_old_lead_to_the_calendar', () => {
  expect(describe({ kind: 'old_entries', event_id: 'e', title: 'Conference', people: 14 })).toMatchObject({ number: '14', tone: 'danger', text: 'people hold an old calendar entry of', view: 'calendar' });
});
it('clashes_lead_to_the_programme', () => {
  expect(describe({ kind: 'clashes', event_id: 'e', title: 'Conference', sessions: 3 }).view).toBe('programme');
});
it('open_actions_of_a_network_lead_to_the_network', () => {
  const line = describe({ kind: 'open_actions', event_id: 'e', series_id: 's', title: 'Data Leaders', count: 5, oldest_days: 41, overdue: 0 });
  expect(line).toMatchObject({ view: 'network', series: 's' });
});
it('messages_that_wait_lead_to_the_outbox', () => {
  expect(describe({ kind: 'waiting_messages', title: 'Circle', count: 2 })).toMatchObject({ number: '2', tone: 'warn', text: 'messages wait in the outbox:', view: 'outbox', batch: 'Circle' });
});
it('open_actions_of_an_event_lead_to_its_actions', () => {
  const line = describe({ kind: 'open_actions', event_id: 'e', series_id: null, title: 'Conference', count: 5, oldest_days: 41, overdue: 0 });
  expect(line.view).toBe('event-actions');
});
it('an_old_entry_of_a_network_leads_to_its_calendar', () => {
  expect(describe({ kind: 'old_entries_of_network', series_id: 's', title: 'Circle', people: 2 })).toMatchObject({ number: '2', tone: 'danger', view: 'network-calendar', series: 's' });
});

it('unanswered_approvals_tell_how_long_we_wait', () => {
  const line = describe({ kind: 'unanswered_approvals', event_id: 'e', title: 'Conference', count: 2, oldest_days: 8 });
  expect(line).toMatchObject({ number: '2', tone: 'warn', detail: 'Asked 8 days ago at the longest', view: 'approvals' });
});
