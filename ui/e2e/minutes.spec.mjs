// Minutes and memory: what a meeting begins with, and how its minutes come from draft to agreed.
import assert from 'node:assert/strict';

const meeting = async (person, slug) => (await person.call('event_by_slug', { slug })).id;
const button = (person, name) => person.page.getByRole('button', { name, exact: true });

export default {
  tests: [
    ['a meeting opens with what its network remembers', async (person) => {
      const [{ series }] = await person.call('list_series');
      const { meetings } = await person.call('series_detail', { id: series.id });
      const coming = meetings.find(({ event }) => event.status === 'published').event;
      await person.visit(`/event/${coming.id}/meeting`);
      await person.page.getByRole('heading', { name: 'Still to be done' }).waitFor();
      const memory = await person.call('meeting_memory', { event_id: coming.id });
      assert.deepEqual(memory.away.map(({ person: { name } }) => name), ['Terrence Maddox']);
      await person.page.getByRole('listitem').filter({ hasText: 'Terrence Maddox' }).waitFor();
      await person.see('3 meetings in a row');
      await person.page.getByRole('listitem').filter({ hasText: 'Arjun Deshpande' }).waitFor();
      await person.see('member since 1 August 2022');
      await person.clean('memory');
      await person.photograph('memory');
    }],
    ['an action from an earlier meeting is done from the next one', async (person) => {
      const [{ series }] = await person.call('list_series');
      const { meetings } = await person.call('series_detail', { id: series.id });
      const coming = meetings.find(({ event }) => event.status === 'published').event;
      const open = async () => (await person.call('meeting_memory', { event_id: coming.id })).open_actions.length;
      const before = await open();
      await person.visit(`/event/${coming.id}/meeting`);
      await person.page.getByRole('button', { name: /^Mark “/ }).first().click();
      await person.hear('is done');
      assert.equal(await open(), before - 1);
    }],
    ['without minutes there is one thing to do', async (person) => {
      await person.visit(`/event/${await meeting(person, 'data-leaders-2022-07-26')}/minutes`);
      await person.see('No minutes yet');
      await person.clean('no minutes');
      await person.photograph('empty');
      await button(person, 'Build minutes').click();
      await person.hear('The minutes are built');
      await person.page.getByRole('article').getByText('Who was there').waitFor();
      await person.settled();
      await person.clean('draft');
      await person.photograph('draft');
    }],
    ['minutes are edited, circulated, corrected and agreed', async (person) => {
      const id = await meeting(person, 'data-leaders-2022-07-26');
      const state = async () => (await person.call('minutes', { event_id: id })).minutes.state;
      await person.visit(`/event/${id}/minutes`);
      await person.press('F2');
      await person.page.getByRole('textbox', { name: 'Text' }).waitFor();
      await person.press('Control+Home');
      await person.type('We utilise it. ');
      await person.page.getByRole('button', { name: 'Go to “utilise”' }).waitFor();
      await person.clean('style');
      await person.photograph('style');
      await person.page.getByRole('textbox', { name: 'Text' }).focus();
      await person.press('Control+Home', 'F8', 'Control+.');
      await person.until(() => person.page.getByRole('textbox', { name: 'Text' }).inputValue(), (text) => text.startsWith('We use it. '));
      await person.press('Control+Home');
      await person.type('Draft of ours. ');
      await button(person, 'Mark as circulated').click();
      await person.hear('marked as circulated');
      assert.equal(await state(), 'circulated');
      assert.match((await person.call('minutes', { event_id: id })).minutes.body, /^Draft of ours\. /);
      await person.press('F2');
      await person.page.getByRole('textbox', { name: 'Text' }).waitFor();
      await person.press('Control+Home');
      await person.type('Corrected. ');
      await button(person, 'Record correction').click();
      await person.hear('The correction is on record');
      await button(person, 'Mark as agreed').click();
      await person.hear('agreed and sealed');
      assert.equal(await state(), 'agreed');
      // What was agreed is only read.
      await person.page.getByRole('textbox', { name: 'Text' }).waitFor({ state: 'detached' });
      await person.see('no longer changes');
      await person.clean('agreed');
      await person.photograph('agreed');
    }],
    ['two versions are compared in words and not by colour alone', async (person) => {
      await person.visit(`/event/${await meeting(person, 'data-leaders-2022-05-24')}/minutes`);
      const compare = person.page.getByRole('button', { name: 'Compare version 3 with the one before' });
      await compare.focus();
      await person.press('Enter');
      await person.page.getByRole('heading', { name: 'What differs' }).waitFor();
      await person.see('1 line is new, 1 is gone');
      const lines = await person.page.locator('li.added, li.removed').allInnerTexts();
      assert.match(lines[0], /Gone:/);
      assert.match(lines[1], /New:/);
      assert.equal(await person.page.locator('ins').innerText(), '52');
      await person.clean('difference');
      await person.photograph('difference');
      await person.page.getByRole('button', { name: 'Close comparison' }).click();
      await person.page.getByRole('heading', { name: 'What differs' }).waitFor({ state: 'detached' });
    }],
    ['edited minutes are built again only when the edits may go', async (person) => {
      const id = await meeting(person, 'data-science-2022-07-27');
      const { id: minutes } = await person.call('build_minutes', { event_id: id });
      await person.call('change_minutes', { id: minutes, body: 'My own words.' });
      await person.visit(`/event/${id}/minutes`);
      await button(person, 'Build again').click();
      await person.page.getByRole('alertdialog').waitFor();
      await person.clean('asking');
      await person.press('Escape');
      assert.equal((await person.call('minutes', { event_id: id })).minutes.body, 'My own words.');
      await button(person, 'Build again').click();
      await person.page.getByRole('alertdialog').getByRole('button', { name: 'Build again' }).click();
      await person.hear('The minutes are built');
      assert.match((await person.call('minutes', { event_id: id })).minutes.body, /^# Minutes of/);
    }],
  ],
};
