// Where the focus goes when what had it is gone.
import { expect, test } from 'vitest';
import { heir, trail } from './keep-focus';

function page(html: string) {
  document.body.innerHTML = html;
  return (id: string) => document.getElementById(id) as HTMLElement;
}
const LIST = '<main><h1 tabindex="-1" id="h">Members</h1><ul><li id="a"><a href="#a">Ada</a><button id="ra">x</button></li><li id="b"><a href="#b">Bea</a><button id="rb">x</button></li></ul></main>';

test('the like of it in the next line, else in the line before', () => {
  const at = page(LIST);
  const first = trail(at('ra'));
  at('a').remove();
  expect(heir(first)?.id).toBe('rb');
  const again = page(LIST);
  const last = trail(again('rb'));
  again('b').remove();
  expect(heir(last)?.id).toBe('ra');
});

test('a button that became another one gives the focus to that', () => {
  const at = page('<main><ul><li id="t">Topic <button id="take">Take up</button></li></ul></main>');
  const steps = trail(at('take'));
  at('t').innerHTML = 'Topic <button id="back">Put back</button>';
  expect(heir(steps)?.id).toBe('back');
});

test('when all is gone the heading of the screen has it', () => {
  const at = page(LIST);
  const steps = trail(at('ra'));
  document.querySelector('ul')?.remove();
  expect(heir(steps)?.id).toBe('h');
});

test('what is still there keeps its focus', () => {
  const at = page(LIST);
  expect(heir(trail(at('ra')))).toBeUndefined();
});

test('what was moved keeps the focus where it stands now', () => {
  const at = page('<main><div id="x"><button data-stop="a">A</button><button data-stop="b">B</button></div><div id="y"></div></main>');
  const steps = trail(document.querySelector('[data-stop="a"]') as HTMLElement);
  steps[0]?.element.remove();
  at('y').innerHTML = '<button data-stop="a">A</button>';
  expect(heir(steps)?.closest('div')?.id).toBe('y');
});
