// Notes and takeaways: captured as fast as they are said, sorted by keys, with minutes and notes beside them.
import assert from 'node:assert/strict';

const open = async (person, more = '') => {
  const event = await person.conference();
  await person.visit(`/event/${event.id}/takeaways${more}`);
  await person.page.getByRole('heading', { name: 'Notes and takeaways', level: 1 }).waitFor();
  return event;
};
const board = (person, event) => person.call('takeaway_board', { event_id: event.id });
const line = (person) => person.page.getByRole('combobox', { name: 'What is worth keeping?' });
const offered = (person) => person.page.locator('[role=listbox] [role=option]');
/** Waits until the store says so. */
const until = async (ask) => {
  for (let turn = 0; turn < 60; turn++) {
    if (await ask()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never came: ${ask}`);
};

export default {
  tests: [
    ['the takeaways stand under their themes', async (person) => {
      await open(person);
      await person.page.getByRole('heading', { level: 2 }).first().waitFor();
      await person.clean('takeaways');
      await person.photograph('list');
    }],
    ['a sentence is kept by Enter, and the line is ready for the next', async (person) => {
      const event = await open(person);
      const before = (await board(person, event)).takeaways.length;
      await person.press('Control+n');
      await person.type('Libraries are where people already trust us');
      await person.press('Enter');
      await person.hear('Kept: Libraries are where');
      assert.deepEqual(await line(person).inputValue(), '');
      assert.equal((await person.focused()).role, 'combobox');
      await person.type('Start there');
      await person.press('Enter');
      await person.hear('Kept: Start there');
      assert.equal((await board(person, event)).takeaways.length, before + 2);
      await person.call('undo');
      await person.call('undo');
    }],
    ['theme, person, kind and permission are given by keys', async (person) => {
      const event = await open(person);
      const theme = (await board(person, event)).themes[0];
      await person.press('Control+n');
      await person.type('Share a device bank @');
      await offered(person).first().waitFor();
      await person.clean('suggestions');
      await person.photograph('suggestions');
      const name = await offered(person).first().locator('span').first().textContent();
      await person.press('Enter');
      await person.hear(`Said by ${name}`);
      await person.type(`#${theme.slice(0, 4)}`);
      await offered(person).filter({ hasText: theme }).first().waitFor();
      await person.press('Enter', 'Alt+3', 'Alt+k');
      await person.page.getByRole('button', { name: 'Permission: no name' }).first().waitFor();
      await person.press('Enter');
      await person.hear('Kept: Share a device bank');
      const kept = (await board(person, event)).takeaways.at(-1);
      assert.deepEqual([kept.takeaway.text, kept.takeaway.theme, kept.takeaway.permission, kept.takeaway.kind, kept.person], ['Share a device bank', theme, 'no_name', 'quote', name]);
      await person.call('undo');
    }],
    ['under the Chatham House rule nobody is named unless somebody says so', async (person) => {
      const event = await open(person);
      const quiet = (await board(person, event)).sessions.find((session) => session.no_names);
      await person.page.getByRole('combobox', { name: 'Session to type for' }).selectOption(quiet.id);
      await line(person).fill('What is said here stays here');
      await person.page.locator('form').getByRole('button', { name: 'Permission: no name' }).waitFor();
      await line(person).press('Enter');
      await person.hear('Kept: What is said here');
      assert.equal(await person.page.getByRole('combobox', { name: 'Session to type for' }).inputValue(), quiet.id);
      const kept = (await board(person, event)).takeaways.at(-1).takeaway;
      assert.deepEqual([kept.session_id, kept.permission], [quiet.id, 'no_name']);
      await person.call('undo');
    }],
    ['a name that fits nobody is asked about, and nothing is kept', async (person) => {
      const event = await open(person);
      const before = (await board(person, event)).takeaways.length;
      await person.press('Control+n');
      await person.type('Well said @Xyzzy');
      await person.press('Escape', 'Enter');
      await person.see('It is not clear who “Xyzzy” is');
      await person.clean('unclear person');
      assert.equal((await board(person, event)).takeaways.length, before);
    }],
    ['a takeaway is walked to, moved, edited and deleted by keys', async (person) => {
      const event = await open(person);
      const texts = () => person.page.locator('[data-takeaway]').allTextContents();
      const first = await texts();
      await person.page.locator('[data-takeaway]').first().focus();
      await person.press('ArrowDown', 'Alt+ArrowUp');
      await person.hear('1 of ');
      assert.deepEqual((await texts()).slice(0, 2), [first[1], first[0]]);
      await until(async () => (await person.focused()).name === first[1]);
      await person.press('F2');
      await person.page.getByRole('group', { name: 'Edit takeaway' }).waitFor();
      await person.clean('editor');
      await person.photograph('editor');
      await person.press('End');
      await person.type(' indeed');
      await person.press('Enter');
      await person.page.getByRole('group', { name: 'Edit takeaway' }).waitFor({ state: 'detached' });
      await until(async () => (await board(person, event)).takeaways[0].takeaway.text.endsWith('indeed'));
      await until(async () => (await person.focused()).name.includes('indeed'));
      const count = (await texts()).length;
      await person.press('Delete');
      await person.hear('Takeaway deleted');
      await until(async () => (await texts()).length === count - 1);
      await until(async () => (await person.focused()).name === first[0]);
      await person.press('Control+z');
      await until(async () => (await texts()).length === count);
    }],
    ['permission and publishing are changed in the row', async (person) => {
      const event = await open(person);
      const id = await person.page.locator('[data-takeaway]').first().getAttribute('data-takeaway');
      const mine = async () => (await board(person, event)).takeaways.find(({ takeaway }) => takeaway.id === id).takeaway;
      await person.page.locator('[data-takeaway]').first().focus();
      await person.press('Alt+4');
      await person.hear('internal');
      await person.see('never');
      assert.equal((await mine()).permission, 'internal');
      await person.call('undo');
    }],
    ['filters say how many they let through', async (person) => {
      await open(person);
      await person.press('Control+f');
      await person.type('zzzz');
      await person.see('No takeaway fits these filters.');
      await person.clean('no fit');
      await person.press('Escape');
      await person.page.getByRole('button', { name: 'Kind: all' }).click();
      await person.page.getByRole('menuitemcheckbox', { name: 'quote' }).click();
      await person.page.getByRole('button', { name: 'Kind: quote' }).waitFor();
      await person.clean('filtered');
    }],
    ['a note is saved while it is typed, and one line of it is kept', async (person) => {
      const event = await open(person, '?show=notes');
      await person.press('Control+n');
      await person.page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
      await person.press('Control+End');
      await person.press('Enter');
      await person.type('- Ask **three** boroughs');
      await person.page.locator('article strong', { hasText: 'three' }).waitFor();
      await person.press('Control+Enter');
      await person.hear('Kept: Ask three boroughs');
      const kept = (await board(person, event)).takeaways.find(({ takeaway }) => takeaway.text === 'Ask three boroughs').takeaway;
      assert.ok(kept.note_id && kept.note_line > 0);
      await person.clean('notes');
      await person.photograph('notes');
    }],
    ['helpers mark the words, and the field takes them back', async (person) => {
      await open(person, '?show=notes');
      await person.press('Control+n');
      await person.page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
      const field = person.page.locator('textarea');
      await person.press('Control+a', 'Delete');
      await person.type('one');
      await person.press('Control+a', 'Control+b');
      assert.equal(await field.inputValue(), '**one**');
      await person.press('Control+z');
      assert.equal(await field.inputValue(), 'one');
    }],
    ['decisions and actions are typed one after another', async (person) => {
      const event = await open(person, '?show=minutes');
      await person.clean('minutes');
      await person.photograph('minutes');
      await person.page.getByRole('textbox', { name: 'What was agreed' }).fill('We publish the checklist');
      await person.press('Enter');
      await person.hear('Decision added');
      await person.page.getByRole('textbox', { name: 'What is to be done' }).fill('Interview three boroughs');
      await person.press('Enter');
      await person.hear('Action added');
      assert.equal((await person.focused()).name, 'What is to be done');
      const action = async () => (await board(person, event)).actions.find(({ action }) => action.text === 'Interview three boroughs').action;
      assert.equal((await action()).state, 'open');
      await person.page.getByRole('checkbox', { name: 'Done: Interview three boroughs' }).press('Space');
      await until(async () => (await action()).state === 'done');
      await person.page.waitForFunction(() => document.activeElement.textContent === 'Interview three boroughs');
      await person.press('F2');
      await person.page.getByRole('group', { name: 'Edit action' }).waitFor();
      await person.clean('action editor');
      await person.press('Escape');
      assert.equal((await person.focused()).name, 'Interview three boroughs');
    }],
  ],
};
