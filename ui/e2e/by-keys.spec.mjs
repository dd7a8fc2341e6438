// From the room to the answers without a pointer: everything here is reached and done by keys.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';

const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFElEQVR4nGPkKZvEgA0wYRUdtBIACRcBA5Xw1nEAAAAASUVORK5CYII=', 'base64');

const today = new Date().toISOString().slice(0, 10);
/** Presses Tab until what has the focus is as wanted; fails with all that was passed. */
const tabTo = async (person, wanted) => {
  const passed = [];
  for (let step = 0; step < 120; step++) {
    const at = await person.focused();
    if (await wanted(at)) return at;
    passed.push(`${at.tag} ${at.name.slice(0, 40)}`);
    await person.press('Tab');
  }
  return assert.fail(`never reached; passed ${passed.join(' · ')}`);
};
const named = (name) => (at) => (typeof name === 'string' ? at.name === name : name.test(at.name));
const has = (person, attribute, value) => () => person.page.evaluate(([attribute, value]) => (value === undefined ? document.activeElement.hasAttribute(attribute) : document.activeElement.getAttribute(attribute) === value), [attribute, value]);
/** Goes to a screen by the palette. */
const goTo = async (person, words, heading = words) => {
  await person.press('Control+k');
  await person.page.getByRole('combobox', { name: 'Search or do anything' }).waitFor();
  await person.type(words);
  await person.page.getByRole('option', { name: words }).first().waitFor();
  await person.press('Enter');
  await person.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await person.settled();
};
/** Remembers when a pointer is used: a click that somebody adds to a claim of this file makes it fail. */
const noPointer = async (person) => {
  await person.page.addInitScript(() => {
    for (const type of ['pointerdown', 'mousedown']) addEventListener(type, () => (window.pointed = true), true);
  });
};

export default {
  tests: [
    ['a session is written down, sorted, asked about and followed up without a pointer', async (person) => {
      await noPointer(person);
      const event = await person.conference();
      const { sessions } = await person.call('programme', { event_id: event.id });
      const card = sessions.find(({ session, parts }) => parts.length > 0 && !session.no_names);
      await person.visit(`/event/${event.id}/session/${card.session.id}/room`);
      await person.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
      await person.press('Control+End', 'Enter', 'Enter', 'Alt+1');
      await person.type('> Lend the laptop together with the data #devices\n! Ask three boroughs by 12 December');
      const room = await person.until(() => person.call('room', { session_id: card.session.id }), ({ pieces }) => pieces.some(({ text }) => text === 'Ask three boroughs'));
      const quote = room.pieces.find(({ text }) => text.startsWith('Lend the laptop together')).id;

      const path = `${person.out}/keys.png`;
      writeFileSync(path, PHOTO);
      await person.pick(path);
      await person.press('Alt+f');
      await person.page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
      await person.type('A laptop on a library desk');
      await person.press('Enter');
      await person.until(() => person.call('files', { event_id: event.id }), (files) => files.some(({ alt_text }) => alt_text === 'A laptop on a library desk'));

      await goTo(person, 'Go to Notes and takeaways', 'Notes and takeaways');
      await tabTo(person, has(person, 'data-takeaway'));
      for (let step = 0; step < 60 && !(await has(person, 'data-takeaway', quote)()); step++) {
        const before = await person.focused();
        await person.press('ArrowDown');
        if ((await person.focused()).name === before.name) await person.press('ArrowRight', 'Home');
      }
      assert.ok(await has(person, 'data-takeaway', quote)(), 'arrows walk to it');
      const mine = async () => (await person.call('takeaway_board', { event_id: event.id })).takeaways.find(({ takeaway }) => takeaway.id === quote).takeaway;
      await person.press('F2', 'End');
      await person.type(' for half a year');
      await person.press('Enter');
      await person.until(mine, ({ text }) => text.endsWith('for half a year'));
      await person.page.waitForFunction((id) => document.activeElement?.dataset.takeaway === id, quote);
      await person.press('Alt+2');
      await person.until(mine, ({ permission }) => permission === 'organisation_only');
      await person.press('Alt+1');
      await person.until(mine, ({ permission }) => permission === 'public');

      await goTo(person, 'May we quote this?');
      await tabTo(person, has(person, 'data-approval'));
      for (let step = 0; step < 60 && !(await has(person, 'data-approval', quote)()); step++) await person.press('ArrowDown');
      await person.press('y');
      await person.hear('Noted: yes. It may be used: public');
      const line = (await person.call('approvals', { event_id: event.id })).sheets.flatMap(({ lines }) => lines).find(({ takeaway }) => takeaway.id === quote);
      assert.equal(line.state.answer, 'yes');

      await goTo(person, 'Go to Actions', 'Actions');
      await tabTo(person, has(person, 'data-action'));
      const action = (await person.call('actions', { event_id: event.id, today })).rows.find((row) => row.action.text === 'Ask three boroughs').action;
      for (let step = 0; step < 60 && !(await has(person, 'data-action', action.id)()); step++) await person.press('ArrowDown');
      await person.press('d');
      await person.until(() => person.call('actions', { event_id: event.id, today }), ({ rows }) => rows.find((row) => row.action.id === action.id).action.state === 'done');
      assert.equal(await person.page.evaluate(() => window.pointed), undefined);
    }],
    ['answers of a form come in, and one is kept, without a pointer', async (person) => {
      await noPointer(person);
      const event = await person.conference();
      const path = `${person.out}/answers.csv`;
      writeFileSync(path, 'Response ID,Overall rating,What should we keep?\n1,4,More time for questions\n2,5,\n');
      await person.visit(`/event/${event.id}/feedback`);
      await tabTo(person, named('Import answers…'));
      await person.press('Enter');
      await person.page.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
      await person.pick(path);
      await tabTo(person, named('Choose file…'));
      await person.press('Enter');
      await person.page.getByRole('button', { name: /^Import into/ }).waitFor();
      await tabTo(person, named(/^Import into/));
      await person.press('Enter');
      await person.page.waitForFunction(() => location.hash.includes('/feedback'));
      await person.page.getByRole('tab', { name: /^Comments/ }).waitFor();
      await tabTo(person, named(/^Ratings/));
      await person.press('ArrowRight');
      await tabTo(person, named(/^Keep as takeaway: More time/));
      await person.press('k');
      await person.until(() => person.call('takeaway_board', { event_id: event.id }), ({ takeaways }) => takeaways.some(({ takeaway }) => takeaway.text === 'More time for questions'));
      assert.equal(await person.page.evaluate(() => window.pointed), undefined);
    }],
    ['a transcript is dropped or pasted, and its sentences are accepted and declined, without a pointer', async (person) => {
      await noPointer(person);
      const event = await person.conference();
      const { sessions } = await person.call('programme', { event_id: event.id });
      const { session } = sessions.find(({ parts }) => parts.length > 0);
      await person.visit(`/event/${event.id}/session/${session.id}/proposals`);
      await tabTo(person, named('Add a transcript'));
      await person.press('Enter');
      await person.page.getByRole('button', { name: 'Paste text' }).waitFor();
      await tabTo(person, named('Paste text'));
      await person.press('Enter');
      await tabTo(person, named('The words, as many as there are'));
      await person.page.evaluate((text) => document.execCommand('insertText', false, text), '[00:01:00] Chair: Trust is built at the library desk, by a person, over many weeks.\n[00:02:00] Chair: Devices without data go back into the drawer within a week.\n');
      await tabTo(person, named('Look at it'));
      await person.press('Enter');
      await person.page.getByRole('button', { name: /^Keep it with/ }).waitFor();
      await tabTo(person, named(/^Keep it with/));
      await person.press('Enter');
      await person.page.locator('[data-proposal]').nth(1).waitFor();
      await tabTo(person, has(person, 'data-proposal'));
      await person.press('a');
      await person.hear('Kept.');
      await person.press('d');
      await person.hear('Left out.');
      const { sources } = await person.call('proposals', { event_id: event.id, session_id: session.id });
      assert.deepEqual([sources.reduce((sum, one) => sum + one.accepted, 0), sources.reduce((sum, one) => sum + one.declined, 0)], [1, 1]);
      assert.equal(await person.page.evaluate(() => window.pointed), undefined);
    }],
  ],
};
