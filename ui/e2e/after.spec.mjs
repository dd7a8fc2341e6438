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
    ['without a post there is one thing to do: build it', async (person) => {
      const event = await person.conference();
      const old = await blog(person, event);
      if (old) await person.call('delete_draft', { id: old.draft.id });
      await open(person);
      await person.see('No post yet.');
      await person.clean('no post');
      await person.photograph('empty');
      await person.page.getByRole('button', { name: 'Build blog post' }).press('Enter');
      await person.hear('Built: blog post');
      await person.page.locator('article h1').waitFor();
      await person.see('takeaways in it');
      await person.clean('blog post');
      await person.photograph('post');
    }],
    ['where a sentence comes from is shown in the text', async (person) => {
      await open(person);
      await person.page.locator('aside li button').first().click();
      await person.hear('Shown in the text');
      assert.ok(await person.page.evaluate(() => CSS.highlights.has('source')));
    }],
    ['an edit is saved, and building again asks first', async (person) => {
      const event = await open(person);
      await person.press('F2');
      await person.page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
      await person.press('Control+End');
      await person.type('\nA last word of ours.');
      await person.page.locator('article', { hasText: 'A last word of ours.' }).waitFor();
      await person.see('edited by hand');
      await person.clean('editing');
      await person.photograph('editing');
      await person.page.getByRole('button', { name: 'Build again' }).first().press('Enter');
      await person.page.getByRole('alertdialog', { name: 'You edited this by hand' }).waitFor();
      assert.equal((await person.focused()).name, 'Keep my edits');
      await person.clean('asking');
      await person.press('Escape');
      assert.match((await person.focused()).name, /Build again/);
      assert.match((await blog(person, event)).draft.body, /A last word of ours/);
      await person.page.getByRole('button', { name: 'Build again' }).first().press('Enter');
      await person.page.getByRole('button', { name: 'Build again without my edits' }).press('Enter');
      await person.hear('Built: blog post');
      assert.equal((await blog(person, event)).edited, false);
    }],
    ['newer takeaways are counted', async (person) => {
      const event = await person.conference();
      await person.call('create_takeaway', { event_id: event.id, text: 'Something new was said' });
      await open(person);
      await person.see('1 takeaway is newer');
      await person.page.getByRole('button', { name: 'Build again (1 new)' }).waitFor();
      await person.see('1 to publish is not in it');
      await person.call('undo');
    }],
    ['the post leaves as a web page', async (person) => {
      await open(person);
      const path = file('post.html');
      await person.pick(path);
      await person.page.getByRole('button', { name: 'Export…' }).press('Enter');
      await person.page.getByRole('menuitem', { name: 'Web page (HTML)…' }).press('Enter');
      await person.hear('Saved as');
      await person.page.getByRole('button', { name: 'Show in folder' }).waitFor();
      assert.match(readFileSync(path, 'utf8'), /<h1/);
      await person.clean('exported');
    }],
    ['a post with an internal sentence says so, and does not leave', async (person) => {
      const event = await person.conference();
      const secret = await person.call('create_takeaway', { event_id: event.id, text: 'One borough paused its whole scheme', permission: 'internal' });
      const { draft } = await blog(person, event);
      await person.call('change_draft', { id: draft.id, body: `${draft.body}\n${secret.text}.\n` });
      await open(person);
      await person.see('1 internal sentence');
      await person.clean('leak');
      await person.pick(file('leak.html'));
      await person.page.getByRole('button', { name: 'Export…' }).press('Enter');
      await person.page.getByRole('menuitem', { name: 'Web page (HTML)…' }).press('Enter');
      await person.page.locator('main [role=alert]').waitFor();
      await person.photograph('leak');
      await person.page.getByRole('button', { name: 'Copy for a website' }).press('Enter');
      await person.hear('The document says what may not leave the office');
      await person.call('undo');
      await person.call('undo');
    }],
    ['the numbers stand in tables', async (person) => {
      await open(person, '?kind=numbers');
      await person.page.getByRole('heading', { name: 'By sector' }).waitFor();
      await person.clean('numbers');
      await person.photograph('numbers');
    }],
    ['the agenda of one room leaves as a calendar', async (person) => {
      await open(person, '?kind=files');
      await person.page.getByRole('heading', { name: 'Calendar invites' }).waitFor();
      await person.clean('files');
      await person.page.getByRole('combobox', { name: 'Calendar invites: of what' }).selectOption('room');
      await person.page.getByRole('combobox', { name: 'Calendar invites: which' }).waitFor();
      await person.photograph('files');
      const path = file('room.ics');
      await person.pick(path);
      await person.page.getByRole('button', { name: 'Export Calendar invites…' }).press('Enter');
      await person.hear('Saved as');
      assert.match(readFileSync(path, 'utf8'), /BEGIN:VEVENT/);
    }],
  ],
};
