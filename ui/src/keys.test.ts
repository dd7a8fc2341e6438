// Keys are read as people write them.
import { expect, it } from 'vitest';
import { altSign, isChosen, isHistory, isTyping, matches, shortcutText } from './keys';

const press = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...more });

it('a_shortcut_reads_as_on_this_computer', () => {
  expect(shortcutText('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(shortcutText('Mod+Shift+Z', true)).toBe('⌘⇧Z');
  expect(shortcutText('Mod+Plus', false)).toBe('Ctrl++');
});
it('shift_tells_undo_from_redo', () => {
  expect(matches('Mod+Z', press('z', { ctrlKey: true }), false)).toBe(true);
  expect(matches('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  expect(matches('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
});
it('the_question_mark_needs_no_word_about_shift', () => {
  expect(matches('?', press('?', { shiftKey: true }), false)).toBe(true);
});
it('larger_is_heard_on_every_layout', () => {
  expect(matches('Mod+Plus', press('=', { ctrlKey: true }), false)).toBe(true);
  expect(matches('Mod+Plus', press('+', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
});
it('a_mac_uses_command', () => {
  expect(matches('Mod+K', press('k', { metaKey: true }), true)).toBe(true);
  expect(matches('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
});
it('what_option_types_on_a_mac_is_no_other_key', () => {
  const option = (key: string, code: string, more: KeyboardEventInit = {}) => press(key, { code, altKey: true, ...more });
  expect(matches('Alt+1', option('¡', 'Digit1'), true)).toBe(true);
  expect(matches('Alt+P', option('π', 'KeyP'), true)).toBe(true);
  expect(matches('Alt+N', option('Dead', 'KeyN'), true)).toBe(true);
  expect(matches('Alt+Shift+N', option('˜', 'KeyN', { shiftKey: true }), true)).toBe(true);
  expect(matches('Alt+N', option('˜', 'KeyN', { shiftKey: true }), true)).toBe(false);
  expect(matches('Alt+1', press('1', { code: 'Digit1' }), true)).toBe(false);
  expect(matches('Alt+ArrowUp', option('ArrowUp', 'ArrowUp'), true)).toBe(true);
});
it('with_alt_the_letter_that_is_typed_counts_before_its_place', () => {
  expect(altSign(press('a', { code: 'KeyQ', altKey: true }))).toBe('a');
  expect(altSign(press('&', { code: 'Digit1', altKey: true }))).toBe('1');
  expect(altSign(press('3', { code: 'Numpad3', altKey: true }))).toBe('3');
  expect(altSign(press('F1', { code: 'F1', altKey: true }))).toBe('');
});
it('a_tick_box_does_not_type', () => {
  const box = document.createElement('input');
  box.type = 'checkbox';
  expect(isTyping(box)).toBe(false);
  expect(isTyping(document.createElement('textarea'))).toBe(true);
});
it('what_is_chosen_or_counted_leaves_undo_to_the_program', () => {
  const [chosen, line] = [document.createElement('input'), document.createElement('input')];
  chosen.dataset['chosen'] = '';
  // A line of one's own words that also offers some.
  line.setAttribute('role', 'combobox');
  expect([isChosen(chosen), isChosen(line)]).toEqual([true, false]);
  expect(isChosen(document.createElement('textarea'))).toBe(false);
  expect([press('z', { ctrlKey: true }), press('Z', { ctrlKey: true, shiftKey: true }), press('y', { ctrlKey: true }), press('z')].map((event) => isHistory(event, false))).toEqual([true, true, true, false]);
});
