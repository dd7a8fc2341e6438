// Photos in a draft: chosen and described by keyboard, shown in the text, kept in the office where a face is a name; files opened.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';

const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFElEQVR4nGPkKZvEgA0wYRUdtBIACRcBA5Xw1nEAAAAASUVORK5CYII=', 'base64');

/** Attaches a photo to a session of the conference, and opens its blog post. */
const open = async (person, changes = {}) => {
  const event = await person.conference();
  for (const file of await person.call('files', { event_id: event.id })) await person.call('remove_file', { id: file.id });
  const { sessions } = await person.call('programme', { event_id: event.id });
  const { session } = sessions.find((card) => !card.session.no_names && card.parts.length > 0);
  const path = `${person.out}/hall.png`;
  writeFileSync(path, PHOTO);
  const [file] = await attached(person, { paths: [path], event_id: event.id, session_id: session.id });
  if (Object.keys(changes).length > 0) await person.call('change_file', { id: file.id, ...changes });
  const draft = await person.call('build_draft', { event_id: event.id, kind: 'blog_post' });
  await person.visit(`/draft/${draft.id}`);
  await person.page.getByRole('grid').waitFor();
  return { event, session, file, draft };
};
/** A job answers with its number; what it made is read again. */
const attached = async (person, request) => {
  await person.call('attach_files', request);
  return person.until(() => person.call('files', { event_id: request.event_id }), (files) => files.length > 0);
};
const dialog = (person) => person.page.getByRole('dialog', { name: 'Insert a photo' });
const words = (person) => dialog(person).getByRole('textbox', { name: 'What the photo shows' });
const blocks = async (person, { draft }) => (await person.call('draft', { id: draft.id })).blocks;

export default {
  tests: [
    ['a photo is chosen, described and put behind the current sentence, by keyboard', async (person) => {
      const at = await open(person);
      const before = await blocks(person, at);
      const told = before.find((block) => block.form === 'paragraph');
      await person.page.locator(`[data-place="${told.id} 0"]`).focus();
      await person.press('Alt+p');
      await dialog(person).getByRole('radio').waitFor();
      await dialog(person).locator('img').waitFor();
      await person.clean('insert photo');
      await person.photograph('insert');
      await person.page.waitForFunction(() => document.activeElement?.type === 'radio');
      await person.press('Space', 'Tab');
      await person.type('The hall before the doors open');
      await person.press('Enter');
      await dialog(person).waitFor({ state: 'detached' });
      await person.hear('Photo inserted');
      const shown = person.page.getByRole('img', { name: 'The hall before the doors open' });
      await shown.waitFor();
      await person.page.waitForFunction(() => document.activeElement?.querySelector('figure') !== null);
      const now = await blocks(person, at);
      const made = now.findIndex((block) => block.form === 'picture');
      assert.equal(now[made - 1].id, told.id, 'behind the sentence that was current');
      assert.equal((await person.call('files', { event_id: at.event.id }))[0].alt_text, 'The hall before the doors open');
      await person.clean('draft with a photo');
      await person.photograph('draft');
      await person.press('Delete');
      await shown.waitFor({ state: 'detached' });
      await person.press('Control+z');
      await shown.waitFor();
    }],
    ['a photo without words is refused in the dialog, with what to do', async (person) => {
      await open(person);
      await person.page.getByRole('button', { name: 'Insert photo' }).click();
      await dialog(person).getByRole('radio').check();
      await words(person).fill(' ');
      await dialog(person).getByRole('button', { name: 'Insert photo' }).click();
      await dialog(person).getByText('has no words for those who do not see it').waitFor();
      await person.clean('refused');
      await person.press('Escape');
      await dialog(person).waitFor({ state: 'detached' });
      assert.equal((await person.focused()).name, 'Insert photo', 'the focus is back');
    }],
    ['a photo that stays in the office cannot be chosen, and keeps a draft that shows it', async (person) => {
      const at = await open(person, { alt_text: 'The hall' });
      const { id } = await person.call('insert_photo', { draft_id: at.draft.id, file_id: at.file.id });
      await person.page.getByRole('img', { name: 'The hall' }).waitFor();
      await person.call('change_file', { id: at.file.id, permission: 'internal' });
      await person.see('The photo “hall.png” stays in the office.');
      await person.clean('warned');
      await person.photograph('warned');
      await person.press('Alt+p');
      await dialog(person).getByRole('radio').waitFor();
      assert.equal(await dialog(person).getByRole('radio').isDisabled(), true);
      await person.see('Stays in the office');
      await person.clean('nothing to choose');
      await person.press('Escape');
      await person.visit(`/event/${at.event.id}/files`);
      await person.page.getByRole('checkbox', { name: 'May be published' }).focus();
      await person.press('Space');
      await person.until(() => person.call('draft', { id: at.draft.id }), ({ view }) => view.warnings.length === 0);
      await person.clean('files');
      await person.photograph('files');
      await person.call('delete_block', { id });
    }],
    ['without photos the dialog says where they come from', async (person) => {
      const at = await open(person);
      await person.call('remove_file', { id: at.file.id });
      await person.press('Alt+p');
      await dialog(person).getByText('No photos yet.').waitFor();
      await person.clean('no photos');
    }],
    ['an attached file is opened and shown in its folder, as a copy under its own name', async (person) => {
      const at = await open(person);
      await person.visit(`/event/${at.event.id}/session/${at.session.id}/room`);
      const asked = [];
      person.page.on('request', (request) => {
        const { name, request: what } = JSON.parse(request.postData() ?? '{}');
        if (name === 'open_path' || name === 'reveal_path') asked.push([name, what.path.split(/[\\/]/).at(-1)]);
      });
      await person.page.getByRole('button', { name: 'Open hall.png' }).focus();
      await person.press('Enter');
      await person.until(() => asked, (all) => all.length === 1);
      await person.page.getByRole('button', { name: 'Show in folder: hall.png' }).click();
      await person.until(() => asked, (all) => all.length === 2);
      assert.deepEqual(asked, [['open_path', 'hall.png'], ['reveal_path', 'hall.png']]);
      await person.clean('room with a file');
      await person.photograph('room');
    }],
  ],
};
