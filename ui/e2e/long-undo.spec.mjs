// Undo of much is shown while it goes on and can be stopped, with nothing half undone; of little it is done at once.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GUESTS = 5000;
const HEADS = 'Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Attendee no.,Attendee Status';

export default {
  tests: [
    ['the undo of a large import is shown, stopped, and done when it is asked for again', async (person) => {
      const event = await person.call('create_event', { title: 'A full house', starts_on: '2027-05-04', kind: 'workshop' });
      const path = join(mkdtempSync(join(tmpdir(), 'guests-')), 'guests.csv');
      const rows = Array.from({ length: GUESTS }, (_, at) => `${at},2027-01-04 10:00:00,Guest,Number ${at},guest${at}@example.org,1,General,${at},Attending`);
      writeFileSync(path, `${HEADS}\n${rows.join('\n')}\n`);
      await person.call('accept_import', { path, event_id: event.id });
      const registered = async () => (await person.call('people_summary', { event_id: event.id })).registered;
      await person.until(registered, (count) => count === GUESTS);
      await person.visit(`/event/${event.id}/people`);
      await person.page.locator('footer').getByRole('button', { name: /^Undo: Import/ }).waitFor();
      await person.press('Control+z');
      await person.page.locator('footer').getByText('Taking it back').waitFor();
      await person.page.locator('footer').getByRole('button', { name: 'Stop' }).click();
      await person.page.locator('footer progress').waitFor({ state: 'detached' });
      assert.equal(await registered(), GUESTS, 'nothing is half undone');
      await person.press('Control+z');
      await person.page.locator('footer progress').waitFor();
      await person.photograph('undoing');
      await person.hear('Undone: Import');
      assert.equal(await registered(), 0);
      await person.clean('undone');
    }],
    ['a small undo is done at once and is no work in the status line', async (person) => {
      const event = await person.call('create_event', { title: 'A small thing', starts_on: '2027-05-04', kind: 'workshop' });
      await person.visit(`/event/${event.id}/people`);
      const shown = await person.page.evaluate(() => {
        window.worked = 0;
        new MutationObserver(() => (window.worked += document.querySelectorAll('footer progress').length)).observe(document.querySelector('footer'), { childList: true, subtree: true });
        return document.querySelectorAll('footer progress').length;
      });
      assert.equal(shown, 0);
      await person.page.locator('footer').getByRole('button', { name: /^Undo: New event/ }).waitFor();
      await person.press('Control+z');
      await person.hear('Undone: New event');
      assert.equal(await person.page.evaluate(() => window.worked), 0);
    }],
  ],
};
