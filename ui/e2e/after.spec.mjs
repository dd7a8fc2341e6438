// After the event: documents are built, read, edited and built again; the numbers are there; every file leaves.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const open = async (person, more = '') => {
  const event = await person.conference();
  await person.visit(`/event/${event.id}/after${more}`);
  await person.page.getByRole('heading', { name: 'After', level: 1 }).waitFor();
  return event;
};
const blog = async (person, event) => (await person.call('after', { event_id: event.id })).drafts.find(({ draft }) => draft.kind === 'blog_post');
const file = (name) => join(tmpdir(), `plenary-${process.pid}-${Date.now()}-${name}`);

export default {
  tests: [
    ['without a post there is one thing to do: build it, and it opens where it is read', async (person) => {
      const event = await person.conference();
      const old = await blog(person, event);
      if (old) await person.call('delete_draft', { id: old.draft.id });
      await open(person);
      await person.see('No post yet.');
      await person.clean('no post');
      await person.photograph('empty');
      await person.page.getByRole('button', { name: 'Build blog post' }).press('Enter');
      await person.hear('Built: blog post');
      await person.page.waitForFunction(() => location.hash.startsWith('#/draft/'));
      await person.page.getByRole('grid').waitFor();
    }],
    ['newer takeaways are counted', async (person) => {
      const event = await person.conference();
      await person.call('create_takeaway', { event_id: event.id, text: 'Something new was said' });
      await open(person);
      await person.see('1 takeaway is newer');
      await person.clean('documents');
      await person.photograph('documents');
      await person.page.getByRole('link', { name: 'Open blog post' }).press('Enter');
      await person.page.getByRole('button', { name: 'Build again (1 new)' }).waitFor();
      await person.call('undo');
    }],
    ['the numbers stand in tables', async (person) => {
      await open(person, '?kind=numbers');
      await person.page.getByRole('heading', { name: 'By sector' }).waitFor();
      await person.clean('numbers');
      await person.photograph('numbers');
    }],
    ['what is free is hatched, and a session with more people than seats says so in words', async (person) => {
      const event = await person.conference();
      const { sessions } = await person.call('programme', { event_id: event.id });
      const { id, title } = sessions.find(({ session }) => session.title === 'Libraries as the front door').session;
      await person.call('change_session', { id, capacity: 10, headcount: 13 });
      await open(person, '?kind=numbers');
      const row = person.page.getByRole('row').filter({ hasText: title });
      await row.getByText('3 more than seats').waitFor();
      assert.match(await row.locator('.outer').evaluate((node) => getComputedStyle(node).backgroundImage), /repeating-linear-gradient\(-45deg/);
      // What is beyond the seats is hatched the other way, and the key says which is which.
      const beyond = row.locator('.beyond');
      assert.match(await beyond.evaluate((node) => getComputedStyle(node).backgroundImage), /repeating-linear-gradient\(45deg/);
      const [seats, more] = await Promise.all([row.locator('.outer').boundingBox(), beyond.boundingBox()]);
      assert.ok(Math.abs(seats.x + seats.width - more.x) < 1.5, 'it begins where the seats end');
      const key = person.page.locator('.key').filter({ hasText: 'Free seats' });
      await key.getByText('More than seats').waitFor();
      await person.clean('more than seats');
      await row.scrollIntoViewIfNeeded();
      await person.photograph('more-than-seats');
      await person.call('undo');
    }],
    ['only what is for everybody is offered to the website', async (person) => {
      const event = await person.conference();
      for (const [kind, offered] of [['thank_you', 0], ['summary', 0], ['blog_post', 1]]) {
        const { id } = await person.call('build_draft', { event_id: event.id, kind });
        await person.visit(`/draft/${id}`);
        await person.page.getByRole('button', { name: 'Save as…' }).waitFor();
        await person.settled();
        assert.equal(await person.page.getByRole('link', { name: 'Set up the website to publish to' }).count(), offered, kind);
      }
    }],
    ['the agenda of one room leaves as a calendar', async (person) => {
      await open(person, '?kind=files');
      await person.page.getByRole('heading', { name: 'Agenda' }).waitFor();
      await person.clean('files');
      await person.page.getByRole('combobox', { name: 'Agenda: of what' }).selectOption('room');
      await person.page.getByRole('combobox', { name: 'Agenda: which' }).waitFor();
      await person.photograph('files');
      const path = file('room.ics');
      await person.pick(path);
      await person.page.getByRole('button', { name: 'Export Agenda…' }).press('Enter');
      await person.hear('Saved as');
      assert.match(readFileSync(path, 'utf8'), /BEGIN:VEVENT/);
    }],
  ],
};
