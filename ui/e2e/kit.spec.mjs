// The kit by itself: every widget in every state is clean, and does by keyboard what it is for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { OUT } from './bench.mjs';
import { at, described, field, hears, of } from './kit/reading.mjs';
import { TYPED } from './kit/typed.mjs';

const place = (path) => fileURLToPath(new URL(path, import.meta.url));
const KIT = [...readFileSync(place('../src/kit/index.ts'), 'utf8').matchAll(/default as (\w+)/g)].map(([, name]) => name);
/** Those of the kit, and those that one screen alone has. */
const WIDGETS = [...KIT, 'Menubar'].sort();
/** Nothing in them takes a key: what is inside does. */
const ONLY_READ = ['Card', 'Difference', 'Field', 'Pill'];

/** Builds the page of the kit, which nothing that is shipped knows of, and gives its folder. */
async function pages() {
  const folder = `${OUT}/kit-pages`;
  await build({ root: place('kit'), base: './', configFile: false, logLevel: 'warn', plugins: [svelte({ configFile: place('../svelte.config.js') })], build: { outDir: folder, emptyOutDir: true, target: 'es2023' } });
  return folder;
}

/** What each widget does by keyboard alone. */
const WORKS = {
  ...TYPED,
  Button: ['a button is pressed by Enter and by Space, and Tab passes one that is out of use', async (person) => {
    await of(person, 'Button').getByRole('button', { name: 'Plain' }).focus();
    await person.press('Enter');
    await hears(person, 'plain');
    await person.press('Tab');
    await at(person, 'Danger');
    await person.press('Space');
    await hears(person, 'danger');
    await person.page.getByRole('button', { name: 'On or off' }).focus();
    await person.press('Space');
    assert.equal(await person.page.getByRole('button', { name: 'On or off' }).getAttribute('aria-pressed'), 'true');
    await person.press('Tab');
    await at(person, 'Find');
    await person.press('Tab', 'Enter');
    await person.page.waitForFunction(() => location.hash === '#/link');
  }],
  DataGrid: ['a grid is walked, sorted, selected, opened and deleted from; its button is pressed from its cell', async (person) => {
    const grid = person.page.getByRole('grid', { name: 'People' });
    const cell = () => person.page.evaluate(() => document.activeElement?.dataset.cell);
    await grid.locator('[tabindex="0"]').focus();
    await person.press('Control+Home', 'ArrowRight', 'ArrowDown', 'ArrowDown');
    assert.equal(await cell(), '2:1');
    await person.press('Enter');
    await hears(person, 'open Person 002');
    await person.press('F2');
    await hears(person, 'rename Person 002');
    await person.press('Space', 'Shift+ArrowDown');
    assert.equal(await grid.locator('[role="row"][aria-selected="true"]').count(), 2);
    await person.press('Delete');
    await hears(person, 'deleted p2,p3');
    await person.press('Escape');
    assert.equal(await grid.locator('[role="row"][aria-selected="true"]').count(), 0);
    await person.press('Control+End');
    assert.equal(await cell(), '199:3');
    await person.press('Enter');
    await at(person, 'Greet');
    await person.press('Enter');
    await hears(person, 'greeted Person 199');
    await grid.locator('[tabindex="0"]').focus();
    await person.press('Control+Home', 'ArrowRight', 'ArrowUp', 'Enter');
    assert.equal(await grid.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort'), 'descending');
    assert.equal(await grid.getByRole('rowheader').first().textContent().then((text) => text.trim()), 'Person 199');
    assert.equal(await grid.locator('[tabindex="0"]').count(), 1, 'one stop for Tab');
    await person.page.getByRole('grid', { name: 'Nobody' }).locator('[tabindex="0"]').focus();
    await person.press('ArrowRight');
    await at(person, 'Town');
  }],
  Dialog: ['a dialog takes the focus, keeps it, is sent by Enter and left by Escape', async (person) => {
    const ask = person.page.getByRole('button', { name: 'Ask' });
    await ask.focus();
    await person.press('Enter');
    await at(person, 'Answer');
    await person.clean('dialog open');
    for (let step = 0; step < 5; step++) {
      await person.press('Tab');
      assert.equal(await person.page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null), true, 'the page behind is out of reach');
    }
    await person.press('Escape');
    await person.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await at(person, 'Ask');
    await person.press('Enter');
    await at(person, 'Answer');
    await person.type('Yes');
    await person.press('Enter');
    await hears(person, 'answered Yes');
    await at(person, 'Ask');
    await person.press('Enter');
    assert.equal(await person.page.getByRole('dialog').count(), 0, 'Enter once more is the same answer, not the question again');
    await new Promise((resolve) => setTimeout(resolve, 1300));
    await person.press('Enter');
    await at(person, 'Answer');
    await person.press('Escape');
  }],
  EmptyState: ['an empty state offers what to do', async (person) => {
    await of(person, 'EmptyState').getByRole('button').focus();
    await person.press('Enter');
    await person.see('Begun.');
  }],
  Markdown: ['Markdown is written with keys that help, and a link in it is followed', async (person) => {
    const notes = field(person, 'Notes');
    await notes.focus();
    await person.press('Control+End', 'Enter');
    await person.type('two');
    assert.equal(await notes.inputValue(), '- one\n- two', 'Enter goes on with the list');
    await person.press('Shift+Home', 'Control+b');
    assert.match(await notes.inputValue(), /\*\*/);
    await person.press('Tab');
    await hears(person, 'noted');
    await of(person, 'Markdown').getByRole('link', { name: 'a link' }).first().focus();
    await person.press('Enter');
    await hears(person, 'followed https://example.org/');
    await field(person, 'Notes to write').focus();
    await person.type('Words');
    await person.press('Tab');
    await of(person, 'Markdown').getByRole('alert').waitFor();
    assert.equal(await field(person, 'Notes to write').inputValue(), 'Words', 'what was refused is not lost');
  }],
  Menu: ['a menu opens by Enter, is walked past what is out of use, chosen from and left', async (person) => {
    const things = person.page.getByRole('button', { name: 'Things' });
    await things.focus();
    await person.press('Enter');
    await at(person, 'CopyCtrl+C');
    await person.clean('menu open');
    await person.press('ArrowDown');
    await at(person, '✓ Rulers');
    await person.press('Escape');
    await at(person, 'Things');
    await person.press('Enter');
    await at(person, 'CopyCtrl+C');
    await person.type('d');
    await at(person, 'Delete');
    await person.press('Enter');
    await hears(person, 'deleted');
    await at(person, 'Things');
    assert.equal(await person.page.getByRole('button', { name: 'Not now' }).isDisabled(), true);
  }],
  Menubar: ['a menubar is one stop for Tab, walked by arrows, opened, chosen from and left', async (person) => {
    await person.page.getByRole('menuitem', { name: 'File' }).focus();
    await person.press('ArrowRight');
    await at(person, 'View');
    await person.press('ArrowDown');
    await person.page.getByRole('menuitem', { name: 'Larger' }).waitFor();
    await person.clean('menubar open');
    await person.press('ArrowLeft');
    await person.page.getByRole('menuitem', { name: 'Copy' }).waitFor();
    await person.press('Escape');
    await at(person, 'File');
    await person.press('ArrowRight', 'Enter');
    await person.page.getByRole('menuitem', { name: 'Larger' }).waitFor();
    await person.press('Enter');
    await hears(person, 'larger');
    assert.equal(await of(person, 'Menubar').locator('[tabindex="0"]').count(), 1);
  }],
  Page: ['a page shows what is looked at at its side, and Escape leaves it', async (person) => {
    await person.page.getByRole('button', { name: 'Look closely' }).focus();
    await person.press('Enter');
    await person.page.getByRole('heading', { name: 'Looked at closely' }).waitFor();
    await person.clean('with inspector');
    await person.page.getByRole('button', { name: 'Inside' }).focus();
    await person.press('Escape');
    await person.page.getByRole('complementary').waitFor({ state: 'detached' });
  }],
  Problems: ['a long list of problems is folded away, and Enter shows all of it', async (person) => {
    const lines = () => of(person, 'Problems').getByRole('listitem').count();
    assert.equal(await lines(), 6);
    await of(person, 'Problems').getByRole('button', { name: 'Show all' }).focus();
    await person.press('Enter');
    await of(person, 'Problems').getByText('reason 8').waitFor();
    assert.equal(await lines(), 8);
    await person.clean('problems');
  }],
  Select: ['a list of choices is changed by arrows and letters, and goes back when it is refused', async (person) => {
    await field(person, 'Fruit').focus();
    await person.press('ArrowDown');
    await hears(person, 'fruit a');
    await person.type('p');
    await hears(person, 'fruit b');
    await field(person, 'Fruit refused').focus();
    await person.press('ArrowDown');
    await of(person, 'Select').getByText('internal').or(of(person, 'Select').locator('[role="alert"]').nth(1)).first().waitFor();
    assert.equal(await field(person, 'Fruit refused').inputValue(), '');
    assert.match(await described(field(person, 'Fruit in error')), /Choose one/);
  }],
  Switch: ['a switch is turned by Space, and goes back when it is refused', async (person) => {
    await field(person, 'Off at first').focus();
    await person.press('Space');
    await hears(person, 'switched true');
    await person.press('Tab', 'Tab', 'Tab');
    await at(person, 'Refused');
    await person.press('Space');
    await person.page.waitForFunction(() => document.activeElement?.getAttribute('aria-describedby'));
    assert.equal(await field(person, 'Refused').isChecked(), false);
  }],
  Tabs: ['tabs are one stop for Tab and walked by arrows, Home and End', async (person) => {
    await person.page.getByRole('tab', { name: 'Face one' }).focus();
    await person.press('ArrowRight');
    await person.see('This is face two.');
    await person.press('End');
    await person.see('This is face three.');
    await person.press('ArrowRight');
    await person.see('This is face one.');
    assert.equal(await of(person, 'Tabs').getByRole('tab').and(person.page.locator('[tabindex="0"]')).count(), 1);
  }],
  TextArea: ['a long text keeps its lines and is saved on leaving and on Escape', async (person) => {
    const long = field(person, 'Long text');
    await long.focus();
    await person.press('Control+End', 'Enter');
    await person.type('and another');
    await person.press('Tab');
    await hears(person, 'kept One line\nand another');
    await long.focus();
    await person.press('Control+End');
    await person.type('!');
    await person.press('Escape');
    await hears(person, 'kept One line\nand another!');
    assert.match(await described(field(person, 'Long text in error')), /Too long/);
  }],
  TextField: ['a text is saved by Enter and on leaving, taken back by Escape, and kept when it is refused', async (person) => {
    const text = field(person, 'Saves itself');
    await text.focus();
    await person.press('End');
    await person.type(' O');
    await person.press('Enter');
    await hears(person, 'saved Amara O');
    await person.press('Control+a');
    await person.type('X');
    await person.press('Escape');
    assert.equal(await text.inputValue(), 'Amara O');
    await person.press('Tab');
    await at(person, 'Is refused');
    await person.type('Something');
    await person.press('Tab');
    await person.page.waitForFunction(() => document.querySelectorAll('[data-kit="TextField"] [role="alert"]').length === 2);
    assert.equal(await field(person, 'Is refused').inputValue(), 'Something');
    await at(person, 'In error');
    assert.match(await described(field(person, 'In error')), /no address/);
    await person.press('Tab');
    await at(person, 'Number');
  }],
};

export default {
  pages,
  tests: [
    ['every widget is on the page, and has a claim of its keys', async (person) => {
      await person.visit('/');
      const shown = await person.page.locator('[data-kit]').evaluateAll((all) => all.map((each) => each.dataset.kit));
      assert.ok(KIT.length <= 20, 'the kit stays small enough to be known');
      assert.deepEqual(shown.sort(), WIDGETS);
      assert.deepEqual([...Object.keys(WORKS), ...ONLY_READ].sort(), WIDGETS);
    }],
    ['axe finds nothing at any widget in any state', async (person) => {
      await person.visit('/');
      await person.page.getByText('As it reads').first().waitFor();
      await person.clean('kit');
      await person.photograph('all');
      await person.page.evaluate(() => (document.documentElement.dataset.theme = 'contrast'));
      await person.clean('kit in high contrast');
    }],
    ['axe finds nothing at a narrow page', async (person) => {
      await person.page.setViewportSize({ width: 320, height: 720 });
      await person.visit('/');
      await person.clean('kit at 320');
    }],
    ['a page that loads says so', async (person) => {
      await person.page.goto(`${person.address}#/loading`);
      await person.page.locator('main [role="status"]').waitFor();
      await person.clean('loading');
    }],
    ['a page that could not be read says why and tries again', async (person) => {
      await person.visit('/error');
      await person.see('It could not be read.');
      await person.clean('error');
      await person.page.locator('main [role="alert"]').getByRole('button').focus();
      await person.press('Enter');
      await person.page.getByRole('heading', { name: 'Read after all' }).waitFor();
      assert.equal(await person.page.getByText('It could not be read.').count(), 0);
    }],
    ...Object.values(WORKS).map(([claim, check]) => [claim, async (person) => {
      await person.visit('/');
      await check(person);
    }]),
  ],
};
