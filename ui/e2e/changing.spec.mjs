// What a screen shows can be changed on it: a registration's answers, number and time, the session of a decision and an action, a link.
import assert from 'node:assert/strict';

const board = async (person) => person.call('takeaway_board', { event_id: (await person.conference()).id });
/** A programme session that is not the one named. */
const another = async (person, id) => (await board(person)).sessions.find((session) => session.id !== id);

export default {
  tests: [
    ['a link of a session is changed where it stands, by keys, and undone in one step', async (person) => {
      const event = await person.conference();
      const [{ session }] = (await person.call('programme', { event_id: event.id })).sessions;
      const { id } = await person.call('create_link', { session_id: session.id, kind: 'slides', title: 'Slides of the day', url: 'https://slides.example.org/old' });
      await person.visit(`/event/${event.id}/programme?session=${session.id}`);
      const opener = person.page.getByRole('button', { name: 'Change Slides of the day' });
      await opener.focus();
      await person.press('Enter');
      const editor = person.page.getByRole('group', { name: /^Link / });
      await person.page.waitForFunction(() => document.activeElement?.closest('[role="group"]')?.getAttribute('aria-label')?.startsWith('Link '));
      await person.clean('a link being changed');
      await person.photograph('link');
      await person.press('Control+a');
      await person.type('Slides, mended');
      const now = async () => (await person.call('session_detail', { session_id: session.id })).links.find((link) => link.id === id);
      await person.until(now, (link) => link.title === 'Slides, mended');
      await editor.getByLabel('Kind').selectOption('recording');
      await editor.getByLabel('Address').focus();
      await person.press('Control+a');
      await person.type('no address at all');
      await person.press('Enter');
      await editor.getByRole('alert').waitFor();
      assert.equal((await now()).url, 'https://slides.example.org/old', 'a refusal changes nothing');
      await person.clean('a link refused');
      await person.press('Control+a');
      await person.type('recordings.example.org/new');
      await person.press('Enter');
      const link = await person.until(now, ({ url }) => url === 'https://recordings.example.org/new');
      assert.deepEqual([link.title, link.kind], ['Slides, mended', 'recording']);
      await person.press('Escape');
      await person.page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Change Slides, mended');
      await person.call('undo');
      assert.equal((await now()).url, 'https://slides.example.org/old');
    }],
    ['the title of a link is emptied and typed anew without hurry, and without one it shows its address', async (person) => {
      const event = await person.conference();
      const [{ session }] = (await person.call('programme', { event_id: event.id })).sessions;
      const { id } = await person.call('create_link', { session_id: session.id, kind: 'slides', title: 'Slides of the day', url: 'https://slides.example.org/untitled' });
      const now = async () => (await person.call('session_detail', { session_id: session.id })).links.find((link) => link.id === id);
      await person.visit(`/event/${event.id}/programme?session=${session.id}`);
      await person.page.getByRole('button', { name: 'Change Slides of the day' }).click();
      const field = person.page.getByRole('group', { name: /^Link / }).getByLabel('Title');
      await field.fill('');
      await person.until(now, ({ title }) => title === '');
      await person.page.getByRole('group', { name: 'Link https://slides.example.org/untitled' }).waitFor();
      assert.equal(await field.inputValue(), '');
      await person.type('An');
      await person.until(now, ({ title }) => title === 'An');
      await person.type('other');
      await person.until(now, ({ title }) => title === 'Another');
      assert.equal(await field.inputValue(), 'Another');
      await field.fill('');
      await person.page.getByRole('button', { name: 'Done' }).click();
      await person.page.getByRole('button', { name: 'https://slides.example.org/untitled', exact: true }).waitFor();
      await person.page.getByRole('button', { name: 'Change https://slides.example.org/untitled' }).waitFor();
      await person.clean('a link without a title');
      await person.photograph('untitled');
      await person.call('delete_link', { id });
    }],
    ['answers, number and time of a registration are changed in its details', async (person) => {
      const event = await person.conference();
      const { rows } = await person.call('people_page', { event_id: event.id, limit: 1 });
      const id = rows[0].attendance_id;
      const now = async () => (await person.call('attendee_detail', { id })).attendance;
      await person.call('change_attendance', { id, answers: { 'What do you hope for?': 'Ideas', 'How did you hear of us?': 'A friend' }, ticket_ref: '', registered_at: '2026-08-02T09:42:00Z' });
      await person.visit(`/event/${event.id}/people?attendance=${id}`);
      const answer = person.page.getByRole('textbox', { name: 'What do you hope for?' });
      await answer.focus();
      await person.press('Control+a');
      await person.page.keyboard.type('Ideas, and people who have done it before', { delay: 40 });
      await person.until(now, ({ answers }) => answers['What do you hope for?'].endsWith('before'));
      assert.equal((await now()).answers['How did you hear of us?'], 'A friend');
      await person.page.getByLabel('Ticket number').fill('TK-0042');
      await person.press('Enter');
      await person.until(now, ({ ticket_ref }) => ticket_ref === 'TK-0042');
      const day = person.page.getByRole('group', { name: 'Registered on' }).getByRole('spinbutton').first();
      await day.focus();
      await person.type('05092026');
      await person.press('Tab');
      const changed = await person.until(now, ({ registered_at }) => registered_at.startsWith('2026-09-05'));
      assert.equal(new Date(changed.registered_at).getMinutes(), 42, 'the time of day stays');
      await person.page.getByLabel('Question', { exact: true }).fill('Will you stay for dinner?');
      await person.page.getByLabel('Answer', { exact: true }).fill('Yes');
      await person.press('Enter');
      await person.until(now, ({ answers }) => answers['Will you stay for dinner?'] === 'Yes');
      await person.page.getByRole('button', { name: 'Remove the answer to How did you hear of us?' }).click();
      await person.until(now, ({ answers }) => !('How did you hear of us?' in answers));
      await person.clean('a registration in full');
      await person.page.getByLabel('Ticket number').scrollIntoViewIfNeeded();
      await person.photograph('registration');
      await person.call('undo');
      await person.call('undo');
      assert.deepEqual(Object.keys((await now()).answers).length, 2);
    }],
    ['a decision is put into another session, and into none', async (person) => {
      const { decisions } = await board(person);
      const [first] = decisions;
      const other = await another(person, first.session_id);
      const now = async () => (await board(person)).decisions.find(({ id }) => id === first.id);
      await person.visit(`/event/${(await person.conference()).id}/takeaways?show=minutes`);
      const session = person.page.getByRole('combobox', { name: 'Session of decision 1' });
      await session.selectOption(other.id);
      await person.until(now, ({ session_id }) => session_id === other.id);
      await person.clean('the session of a decision');
      await person.photograph('decision');
      await session.selectOption('');
      await person.until(now, ({ session_id }) => session_id === null);
      await person.call('undo');
      await person.call('undo');
    }],
    ['an action is put into another session where it is edited', async (person) => {
      const event = await person.conference();
      const rows = async () => (await person.call('actions', { today: '2026-11-28', event_id: event.id })).rows;
      const [{ action }] = await rows();
      const other = await another(person, action.session_id);
      const now = async () => (await rows()).find((row) => row.action.id === action.id).action;
      await person.visit(`/event/${event.id}/actions?done=1`);
      await person.page.locator(`[data-action="${action.id}"]`).focus();
      await person.press('F2');
      await person.page.getByRole('group', { name: 'Edit action' }).getByRole('combobox', { name: 'Session' }).selectOption(other.id);
      await person.until(now, ({ session_id }) => session_id === other.id);
      await person.clean('the session of an action');
      await person.photograph('action');
      await person.press('Escape');
      await person.call('undo');
    }],
  ],
};
