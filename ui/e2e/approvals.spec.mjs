// May we quote this? Asked by letter, answered by a key, and obeyed.
import assert from 'node:assert/strict';

const open = async (person) => {
  const event = await person.conference();
  await person.visit(`/event/${event.id}/approvals`);
  await person.page.getByRole('heading', { name: 'May we quote this?', level: 1 }).waitFor();
  return event;
};
const view = (person, event) => person.call('approvals', { event_id: event.id });
const lines = async (person, event) => (await view(person, event)).sheets.flatMap((sheet) => sheet.lines);
const line = (person) => person.page.locator('[data-approval]').first();

export default {
  tests: [
    ['every speaker whose name would be printed stands there with their sentences', async (person) => {
      const event = await open(person);
      await line(person).waitFor();
      const { sheets } = await view(person, event);
      assert.deepEqual(await person.page.locator('.sheets h2').allTextContents(), sheets.map((sheet) => sheet.person.name));
      await person.clean('to ask');
      await person.photograph('to-ask');
    }],
    ['the letter to one speaker is read before it goes, and focus comes back', async (person) => {
      const event = await open(person);
      const { sheets } = await view(person, event);
      const { name } = sheets[0].person;
      await person.page.getByRole('button', { name: `Letter to ${name}` }).click();
      await person.see('one of these for each number');
      await person.clean('letter');
      await person.photograph('letter');
      await person.press('Escape');
      await person.page.waitForFunction((want) => document.activeElement?.getAttribute('aria-label') === want, `Letter to ${name}`);
    }],
    ['all are asked at once, and the questions grow old', async (person) => {
      const event = await open(person);
      await person.page.getByRole('button', { name: 'Ask by mail' }).click();
      await person.hear('in the outbox');
      await person.until(() => lines(person, event), (all) => all.some(({ state }) => state.state === 'open'));
      await person.see('asked today');
      await person.clean('waiting');
      await person.photograph('waiting');
    }],
    ['an answer is noted by one key, and permission follows it', async (person) => {
      const event = await open(person);
      await line(person).focus();
      const id = await line(person).getAttribute('data-approval');
      const mine = async () => (await lines(person, event)).find(({ takeaway }) => takeaway.id === id);
      await person.press('w');
      await person.hear('yes, without the name');
      assert.equal((await mine()).takeaway.permission, 'no_name');
      // What is answered stands below what is not: the line has moved before it is edited.
      await person.page.locator('li', { has: person.page.locator(`[data-approval="${id}"]`) }).getByText('yes, without the name').first().waitFor();
      await person.page.waitForFunction((want) => document.activeElement?.dataset.approval === want, id);
      await person.press('c');
      await person.page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
      await person.clean('with changes');
      await person.photograph('with-changes');
      await person.press('Control+a');
      await person.type('In other words.');
      await person.page.getByRole('button', { name: 'Keep these words' }).click();
      await person.hear('yes, with changes');
      const changed = await mine();
      assert.deepEqual([changed.takeaway.text, changed.takeaway.permission], ['In other words.', 'public']);
      await person.clean('answered');
      await person.call('undo');
      await person.call('undo');
    }],
    ['quoting only what was approved is one switch', async (person) => {
      const event = await open(person);
      const strict = async () => (await view(person, event)).event.quote_with_approval;
      await person.page.getByRole('checkbox', { name: 'Quote with a name only what was approved' }).check();
      await person.until(strict, (now) => now === true);
      await person.hear('Only what was approved');
      await person.call('undo');
    }],
    ['where nobody has to be asked, the board is one step away', async (person) => {
      const event = await person.call('create_event', { title: 'Quiet', starts_on: '2026-11-12' });
      await person.visit(`/event/${event.id}/approvals`);
      await person.see('Nobody has to be asked.');
      await person.clean('empty');
      await person.call('delete_event', { id: event.id });
    }],
  ],
};
