// What is made again from something that is there: people of an earlier event, a part in another session, a note that begins as another.
import assert from 'node:assert/strict';

/** Chooses in a combobox by typing the beginning. */
async function choose(person, label, typed) {
  await person.page.getByRole('combobox', { name: label }).click();
  await person.type(typed);
  await person.page.locator('[role=listbox] [role=option]').first().waitFor();
  await person.press('Enter');
}
const dialog = (person) => person.page.getByRole('dialog');

export default {
  tests: [
    ['those who came are invited to the next event, and it says how many came over and were there already', async (person) => {
      const earlier = await person.conference();
      const next = await person.call('create_event', { title: 'Inclusion again', starts_on: '2027-09-14', kind: 'workshop' });
      const { came } = await person.call('people_summary', { event_id: earlier.id });
      await person.visit(`/event/${next.id}/people`);
      const invite = async () => {
        await person.page.getByRole('button', { name: 'Invite from an earlier event…' }).click();
        await choose(person, 'Earlier event', earlier.title);
        return dialog(person);
      };
      await invite();
      await person.clean('invite');
      await person.photograph('invite');
      await person.page.getByRole('button', { name: 'Invite people', exact: true }).focus();
      await person.press('Enter');
      await person.see(`${came} people invited`);
      await person.page.getByRole('rowheader').first().waitFor();
      assert.equal((await person.call('people_summary', { event_id: next.id })).invited, came);
      await invite();
      await person.page.getByLabel('Whom').selectOption({ label: 'Those who were registered' });
      await person.page.getByRole('button', { name: 'Invite people', exact: true }).click();
      await person.see('on the list already');
      await person.clean('invited');
      await person.photograph('invited');
    }],
    ['an event has to be chosen', async (person) => {
      const { id } = await person.conference();
      await person.visit(`/event/${id}/people`);
      await person.page.getByRole('button', { name: 'Invite from an earlier event…' }).click();
      await person.page.getByRole('button', { name: 'Invite people', exact: true }).click();
      await dialog(person).getByText('Choose an event.').waitFor();
      await person.press('Escape', 'Escape');
      await dialog(person).waitFor({ state: 'detached' }).catch(() => dialog(person).waitFor({ state: 'hidden' }));
      assert.equal((await person.focused()).name, 'Invite from an earlier event…');
    }],
    ['one person is invited to another event once', async (person) => {
      const { id } = await person.conference();
      const other = await person.call('create_event', { title: 'A small workshop', starts_on: '2027-03-02', kind: 'workshop' });
      const { rows } = await person.call('people_page', { event_id: id, limit: 1 });
      await person.visit(`/event/${id}/people?attendance=${rows[0].attendance_id}`);
      const ask = async () => {
        await person.page.getByRole('button', { name: 'More about this registration' }).click();
        await person.page.getByRole('menuitem', { name: 'Invite to another event…' }).click();
        await choose(person, 'Event', 'A small');
        await person.page.getByRole('button', { name: 'Invite person' }).click();
      };
      await ask();
      await person.see('is invited to A small workshop');
      assert.equal((await person.call('people_summary', { event_id: other.id })).invited, 1);
      await ask();
      await dialog(person).getByText('is already registered for A small workshop').waitFor();
      await person.clean('invited once');
    }],
    ['a speaker gets the same part in another session', async (person) => {
      const { id } = await person.conference();
      const { sessions } = await person.call('programme', { event_id: id });
      const from = sessions.find(({ parts }) => parts.length > 0);
      const to = await person.call('create_session', { session: { event_id: id, title: 'Questions to the speakers' } });
      await person.visit(`/event/${id}/programme?session=${from.session.id}`);
      await person.page.getByRole('button', { name: `More about ${from.parts[0].name}` }).click();
      await person.page.getByRole('menuitem', { name: 'Also in another session…' }).click();
      await choose(person, 'Session', 'Questions to');
      await person.clean('part');
      await person.photograph('part');
      await person.page.getByRole('button', { name: 'Add to session' }).click();
      await person.see('is also in Questions to the speakers');
      const { parts } = await person.call('session_detail', { session_id: to.id });
      assert.deepEqual(parts.map(({ name, role }) => [name, role]), [[from.parts[0].name, from.parts[0].role]]);
    }],
    ['a note begins as another, without what was kept from it', async (person) => {
      const { id } = await person.conference();
      const made = (title) => person.call('create_session', { session: { event_id: id, title } });
      const [first, second] = [await made('Workshop, first time'), await made('Workshop, second time')];
      await person.call('write_note', { event_id: id, session_id: first.id, body: '# Questions\nWho is missing?\nTwo in five came back #devices\n' });
      await person.visit(`/event/${id}/takeaways?show=notes`);
      await person.page.getByLabel('Note of', { exact: true }).selectOption({ label: 'Workshop, first time' });
      await person.page.getByRole('button', { name: 'Also for another session…' }).click();
      await choose(person, 'Session whose note begins so', 'Workshop, second');
      await person.clean('note');
      await person.photograph('note');
      await person.page.getByRole('button', { name: 'Begin note' }).click();
      await person.see('1 line stayed where it was kept.');
      const note = await person.call('note', { event_id: id, session_id: second.id });
      assert.equal(note.body, '# Questions\nWho is missing?\n');
      await person.page.waitForFunction((wanted) => document.querySelector('textarea')?.value === wanted, note.body);
    }],
  ],
};
