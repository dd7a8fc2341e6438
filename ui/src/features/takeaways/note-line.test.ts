// A line of a note becomes a takeaway without its marks.
import { expect, it } from 'vitest';
import { lineAt } from './note-line';

const note = '# Opening\n\n- **No borough** can do this [alone](https://example.org)\n- Next #places';

it('the_line_around_the_caret_is_kept_with_its_number', () => {
  expect(lineAt(note, 20, 20)).toEqual({ text: 'No borough can do this alone', number: 3 });
  expect(lineAt(note, note.length, note.length)).toEqual({ text: 'Next #places', number: 4 });
});
it('a_selection_is_kept_as_it_is', () => {
  expect(lineAt(note, 2, 9)).toEqual({ text: 'Opening', number: 1 });
});
it('an_empty_line_has_nothing', () => {
  expect(lineAt(note, 10, 10)).toEqual({ text: '', number: 2 });
});
