// The notes of an event: saved while they are typed, one line kept as a takeaway, those of deleted sessions beside that of the event.
import assert from 'node:assert/strict';

const open = async (person, more = '') => {
  const event = await person.conference();
  await person.visit(`/event/${event.id}/takeaways${more}`);
  await person.page.getByRole('heading', { name: 'Notes and takeaways', level: 1 }).waitFor();
  return event;
};
/** In the notes: presses the key for a note until the field has the caret; the screen may still be on its way. */
const writing = (person) =>
  person.until(
    async () => {
      await person.press('Control+n');
      return person.page.evaluate(() => document.activeElement.tagName);
    },
    (tag) => tag === 'TEXTAREA',
  );
const board = (person, event) => person.call('takeaway_board', { event_id: event.id });

export default {
  tests: [
    ['a note is saved while it is typed, and one line of it is kept', async (person) => {
      const event = await open(person, '?show=notes');
      await writing(person);
      await person.press('Control+End');
      await person.press('Enter');
      await person.type('- Ask **three** boroughs');
      await person.page.locator('article strong', { hasText: 'three' }).waitFor();
      await person.press('Control+Enter');
      await person.hear('Kept: Ask three boroughs');
      const kept = (await board(person, event)).takeaways.find(({ takeaway }) => takeaway.text === 'Ask three boroughs').takeaway;
      assert.ok(kept.note_id && kept.note_line > 0);
      // A line is kept once, however often one asks.
      await person.press('Control+Enter', 'Control+Enter');
      await person.see('This line is a takeaway already: Ask three boroughs');
      await person.settled();
      assert.equal((await board(person, event)).takeaways.filter(({ takeaway }) => takeaway.note_line === kept.note_line && takeaway.note_id === kept.note_id).length, 1);
      await person.clean('notes');
      await person.photograph('notes');
    }],
    ['a line that is divided here, by Enter or by what is pasted, stays as it was said to be used on both sides', async (person) => {
      const event = await person.call('create_event', { title: 'Spring fair', starts_on: '2027-04-02' });
      const body = '? The trust is poor and the chair knew [confidential]\n? Off the record: the hall is damp and cold';
      await person.call('write_note', { event_id: event.id, body });
      await person.visit(`/event/${event.id}/takeaways?show=notes`);
      const field = person.page.locator('textarea');
      await person.until(() => field.inputValue(), (text) => text === body);
      const behind = (words) => field.evaluate((area, words) => {
        area.focus();
        const at = area.value.indexOf(words) + words.length;
        area.setSelectionRange(at, at);
      }, words);
      await behind('poor');
      await person.press('Enter');
      await behind('damp');
      await person.press('Enter');
      await person.until(() => field.inputValue(), (text) => text === '? The trust is poor [confidential]\n and the chair knew [confidential]\n? Off the record: the hall is damp\n and cold [internal]');
      await behind('the chair');
      await field.evaluate((area) => {
        const data = new DataTransfer();
        data.setData('text/plain', 'one\ntwo');
        area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      });
      await person.until(() => field.inputValue(), (text) => text.includes('the chairone [confidential]\ntwo knew [confidential]'));
      await person.settled();
      for (const { takeaway } of (await board(person, event)).takeaways) assert.equal(takeaway.permission, 'internal', takeaway.text);
    }],
    ['the note of a session that was deleted is found, read and deleted, apart from that of the event', async (person) => {
      const event = await person.call('create_event', { title: 'Spring fair', starts_on: '2027-04-02' });
      const session = await person.call('create_session', { session: { event_id: event.id, title: 'Tea tasting' } });
      await person.call('write_note', { event_id: event.id, session_id: session.id, body: 'The ocelot blend won.' });
      await person.call('write_note', { event_id: event.id, body: 'It rained.' });
      await person.call('delete_session', { id: session.id });
      await person.visit(`/event/${event.id}/takeaways?show=notes`);
      const field = person.page.locator('textarea');
      await person.until(() => field.inputValue(), (text) => text === 'It rained.');
      await person.press('Control+k');
      await person.type('ocelot');
      await person.page.locator('[role="option"]').filter({ hasText: 'Note' }).filter({ hasText: 'ocelot' }).waitFor();
      await person.press('Enter');
      await person.until(() => field.inputValue(), (text) => text === 'The ocelot blend won.');
      await person.page.getByRole('textbox', { name: 'Note of Tea tasting (deleted)' }).waitFor();
      await person.clean('note of a deleted session');
      await person.photograph('notes-deleted-session');
      await person.page.getByRole('button', { name: 'Delete note' }).press('Enter');
      await person.hear('Note of Tea tasting (deleted) deleted.');
      await person.until(() => field.inputValue(), (text) => text === 'It rained.');
      await person.call('undo');
      assert.equal((await person.call('left_notes', { id: event.id })).length, 1);
      await person.call('delete_event', { id: event.id });
    }],
    ['helpers mark the words, and the field takes them back', async (person) => {
      await open(person, '?show=notes');
      await writing(person);
      const field = person.page.locator('textarea');
      await person.press('Control+a', 'Delete');
      await person.type('one');
      await person.press('Control+a', 'Control+b');
      assert.equal(await field.inputValue(), '**one**');
      await person.press('Control+z');
      assert.equal(await field.inputValue(), 'one');
    }],
  ],
};
