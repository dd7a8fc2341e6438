// What keys do to a line, and what they leave as it is.
import { expect, it } from 'vitest';
import type { Permission } from '../../ipc/generated/types';
import type { Insertion } from '../../kit';
import { bounds, broken, lineOf } from '../../note-lines/broken';
import type { Labels } from '../../note-lines/labels';
import { mark, next, permit, speak, speakerAt, stands } from './lines';

/** The words between brackets that these claims mean; which the core knows is claimed there. */
const KNOWN: Record<string, Permission | null> = { public: 'public', 'organisation only': 'organisation_only', 'no name': 'no_name', internal: 'internal', confidential: 'internal', intenal: null };
const labels: Labels = (line) => [
  ...[...line.matchAll(/Off the record:/g)].map(({ index }) => ({ from: index, to: index + 15, permission: 'internal' as const, in_words: true })),
  ...[...line.matchAll(/[[(]([a-z ]+)[\])]/g)].flatMap(({ 0: { length }, 1: word = '', index }) => (word in KNOWN ? [{ from: index, to: index + length, permission: KNOWN[word] ?? null, in_words: false }] : [])),
];

const done = (text: string, { from, to, insert, select }: Insertion) => {
  const now = text.slice(0, from) + insert + text.slice(to);
  return `${now.slice(0, select[0])}|${now.slice(select[0])}`;
};

it('a_permission_is_said_at_the_end_of_the_line_changed_and_taken_back', () => {
  expect(done('> Hm\nB', permit('> Hm\nB', 2, 'internal', labels))).toBe('> |Hm [internal]\nB');
  expect(done('> Hm [internal]', permit('> Hm [internal]', 4, 'no_name', labels))).toBe('> Hm [no name]|');
  expect(done('> Hm', permit('> Hm', 3, 'no_name', labels))).toBe('> H|m [no name]');
  expect(done('> ', permit('> ', 2, 'internal', labels))).toBe('>| [internal]');
  const back = permit('> Hm [no name] #x', 0, 'no_name', labels);
  expect([done('> Hm [no name] #x', back), back.now]).toEqual(['|> Hm #x', undefined]);
  expect(done('A [organisation only]', permit('A [organisation only]', 1, 'organisation_only', labels))).toBe('A|');
});
it('a_permission_takes_the_place_of_whatever_says_one_there', () => {
  const permitted = (text: string, permission: Permission) => permit(text, 0, permission, labels).insert;
  expect(permitted('Hm [confidential]', 'public')).toBe('Hm [public]');
  expect(permitted('Hm (internal) and so on [no name]', 'public')).toBe('Hm and so on [public]');
  expect(permitted('- [intenal]: Hm [laughter]', 'internal')).toBe('- Hm [laughter] [internal]');
  expect(permitted('[internal] Hm', 'internal')).toBe('Hm');
  expect(permitted('Hm [laughter] (the minister)', 'internal')).toBe('Hm [laughter] (the minister) [internal]');
});
it('every_selected_line_with_words_gets_the_permission', () => {
  const text = '? One\n\n- Two [public]\n> Three\nFour';
  const to = text.indexOf('\nFour');
  expect(permit(text, 0, 'internal', labels, to)).toMatchObject({ insert: '? One [internal]\n\n- Two [internal]\n> Three [internal]', now: 'internal' });
  expect(permit(text, 0, 'internal', labels, to + 1)).toMatchObject({ to });
  expect(permit('A [internal]\nB [internal]', 0, 'internal', labels, 20)).toMatchObject({ insert: 'A\nB', now: undefined });
});
it('a_line_that_is_broken_keeps_how_it_may_be_used_on_every_part', () => {
  const enter = (text: string, from: number, to = from, put = '\n') => {
    const insertion = broken(text, from, to, put, labels);
    return insertion && done(text, insertion);
  };
  expect(enter('Hm [internal]\nB', 2)).toBe('Hm [internal]\n|\nB');
  expect(enter('Hm [confidential]', 2)).toBe('Hm [confidential]\n|');
  expect(enter('Hm [internal]', 13)).toBeUndefined();
  expect(enter('alpha beta [internal]', 5)).toBe('alpha [internal]\n| beta [internal]');
  expect(enter('alpha [internal] beta', 19)).toBe('alpha [internal] be\n|ta [internal]');
  expect(enter('- alpha beta [no name]', 7, 7, '\n- ')).toBe('- alpha [no name]\n- | beta [no name]');
  expect(enter('a b [internal]\nc d', 2, 16)).toBe('a [internal]\n| d');
  expect(enter('a b\nc d [internal]', 1, 5)).toBeUndefined();
  expect(enter('One [internal]', 3, 3, ' and\nTwo')).toBe('One and [internal]\nTwo [internal]|');
  expect(enter(' [internal]', 0, 0, '? P1\n\n? P2\n? P3')).toBe('? P1 [internal]\n\n? P2 [internal]\n? P3 [internal]|');
  expect(enter('alpha beta [internal]', 6, 6, 'one\ntwo\nthree ')).toBe('alpha one [internal]\ntwo [internal]\nthree |beta [internal]');
  expect(enter('one two (internal)', 3)).toBe('one (internal)\n| two (internal)');
  expect(enter('We read the report [annex B]', 7)).toBeUndefined();
  expect(enter('See [1] there', 3)).toBeUndefined();
  expect(enter('We asked [laughter] her [publisher]', 8)).toBeUndefined();
  expect(enter('We asked [laughter] (internal)', 8)).toBe('We asked (internal)\n| [laughter] (internal)');
  expect(enter('We asked [internal] her [laughter]', 24)).toBe('We asked [internal] her \n|[laughter] [internal]');
  expect(enter('alpha beta', 5)).toBeUndefined();
  expect(enter('> [internal]', 2)).toBeUndefined();
});
it('a_line_has_one_mark', () => {
  expect(done('Call', mark('Call', 4, 'action'))).toBe('! Call|');
  expect(done('! Call', mark('! Call', 6, 'decision'))).toBe('= Call|');
  expect(done('- ! Call', mark('- ! Call', 8, 'action'))).toBe('- Call|');
  expect(done('==', mark('==', 2, 'quote'))).toBe('> ==|');
});
it('a_speaker_speaks_until_the_next_and_a_name_among_words_is_none', () => {
  const text = 'A\n@Ada Brook:\n> One @Siân\n- @Siân Price\n> Two\n@\nB';
  expect([1, 14, 20, 36, 45, text.length].map((caret) => speakerAt(text, caret))).toEqual(['', 'Ada Brook', 'Ada Brook', 'Siân Price', 'Siân Price', '']);
});
it('a_new_speaker_takes_an_empty_line_or_the_place_of_another_and_never_what_was_said', () => {
  expect(done('A\n', speak('A\n', 2, 'Ada'))).toBe('A\n@Ada:\n|');
  expect(done('A', speak('A', 0, 'Ada'))).toBe('A\n@Ada:\n|');
  expect(done('@Siân:', speak('@Siân:', 6, 'Ada'))).toBe('@Ada:\n|');
  expect(done('', speak('', 0, ''))).toBe('@\n|');
});
it('lines_are_counted_from_one_and_found_again', () => {
  expect([lineOf('a\nb', 0), lineOf('a\nb', 2)]).toEqual([1, 2]);
  expect(bounds('a\nbcd\n', 2)).toEqual({ from: 2, to: 5 });
  expect(bounds('a\nb', 9)).toEqual({ from: 2, to: 3 });
  expect([next([5, 2, 9], 5, 1), next([5, 2, 9], 5, -1), next([2], 2, 1)]).toEqual([9, 2, undefined]);
});
it('a_quotation_stands_at_each_of_its_lines_and_what_has_lost_its_line_at_none', () => {
  expect([2, 3, 4, 5].filter((line) => stands({ line: 3, last_line: 4 }, line))).toEqual([3, 4]);
  expect(stands({ line: null, last_line: null }, 1)).toBe(false);
});

it('divides a line that is in confidence by its words so that both halves are, and a key leaves the words', () => {
  const text = '- Off the record: alpha beta';
  expect(broken(text, 24, 24, '\n- ', labels)?.insert).toBe('- Off the record: alpha \n- beta [internal]');
  expect(broken('? Off the record: ', 18, 18, 'one\ntwo\nthree', labels)?.insert).toBe('? Off the record: one\ntwo [internal]\nthree [internal]');
  expect(permit(text, 20, 'public', labels).insert).toBe('- Off the record: alpha beta [public]');
});
