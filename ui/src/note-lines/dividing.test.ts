// Where a line is divided: the words go in at once, and what says how the line may be used follows as soon as it is known.
import { beforeEach, expect, it } from 'vitest';
import { useHost } from '../ipc';
import type { Insertion } from '../kit';
import { Dividing } from './dividing';

const MARK = '[internal]';
let answers: (() => void)[] = [];

beforeEach(async () => {
  answers = [];
  await useHost({
    kind: 'window',
    shared: false,
    call(_, request) {
      const label = (line: string) => (line.includes(MARK) ? [{ from: line.indexOf(MARK), to: line.indexOf(MARK) + MARK.length, permission: 'internal' }] : []);
      const output = (request as { lines: string[] }).lines.map(label);
      return new Promise((resolve) => answers.push(() => resolve({ output, changes: [], undo_label: null })));
    },
    listen: () => Promise.resolve(() => undefined),
    drops: () => Promise.resolve(() => undefined),
  });
});

/** A field with a text, the caret before these words, and Enter pressed there; what the field itself does is done. */
function entered(text: string, before: string) {
  const field = document.createElement('textarea');
  field.value = text;
  field.setSelectionRange(text.indexOf(before), text.indexOf(before));
  const put = ({ from, to, insert, select }: Insertion) => {
    field.setRangeText(insert, from, to);
    field.setSelectionRange(...select);
  };
  const dividing = new Dividing({ field: () => field, text: () => field.value, put });
  const event = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
  dividing.enter(event);
  if (!event.defaultPrevented) type(field, '\n');
  return field;
}
function type(field: HTMLTextAreaElement, words: string) {
  const caret = field.selectionStart + words.length;
  field.setRangeText(words, field.selectionStart, field.selectionEnd);
  field.setSelectionRange(caret, caret);
}
const answered = async () => {
  answers.splice(0).forEach((answer) => answer());
  await new Promise((done) => setTimeout(done));
};

it('divides a line that has no sign of a mark without asking', () => {
  expect(entered('ZeroOne', 'One').value).toBe('Zero\nOne');
  expect(answers).toEqual([]);
});

it('divides at once what is not known yet, and gives both parts the mark then', async () => {
  const field = entered(`We lend and cut ${MARK}`, 'and');
  expect(field.value).toBe(`We lend \nand cut ${MARK}`);
  await answered();
  expect(field.value).toBe(`We lend ${MARK}\nand cut ${MARK}`);
  expect(field.value.slice(field.selectionStart)).toBe(`and cut ${MARK}`);
});

it('leaves what is typed on meanwhile where it is', async () => {
  const field = entered(`We lend and cut ${MARK}`, 'and');
  type(field, 'more ');
  await answered();
  expect(field.value).toBe(`We lend ${MARK}\nmore and cut ${MARK}`);
  expect(field.value.slice(field.selectionStart)).toBe(`and cut ${MARK}`);
});

it('goes on in a list at once too', async () => {
  const field = entered(`- We lend and cut ${MARK}`, 'and');
  expect(field.value).toBe(`- We lend \n- and cut ${MARK}`);
  await answered();
  expect(field.value).toBe(`- We lend ${MARK}\n- and cut ${MARK}`);
});
