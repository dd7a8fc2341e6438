// Import: choose, look, accept; the same file twice; a broken one.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixture = (name) => fileURLToPath(new URL(`../../tests/fixtures/imports/${name}`, import.meta.url));
const choose = (person, name) => chooseAt(person, fixture(name));
const chooseAt = async (person, path) => {
  await person.pick(path);
  await person.page.getByRole('button', { name: 'Choose file…' }).click();
};

export default {
  tests: [
    ['before a file is chosen the screen says what can come in', async (person) => {
      await person.visit('/import');
      await person.see('What can come in');
      await person.clean('import');
      await person.photograph('before');
    }],
    ['a programme is shown row by row and becomes an event in one step', async (person) => {
      await person.visit('/import');
      await choose(person, 'night-school.schedule.json');
      await person.page.getByRole('button', { name: /^Make event/ }).waitFor();
      await person.clean('preview');
      await person.photograph('preview');
      const before = (await person.call('list_events')).length;
      await person.page.getByRole('button', { name: /^Make event/ }).click();
      await person.page.waitForFunction(() => location.hash.startsWith('#/event/'));
      assert.equal((await person.call('list_events')).length, before + 1);
    }],
    ['the same file again has nothing to do', async (person) => {
      await person.visit('/import');
      await choose(person, 'night-school.schedule.json');
      await person.see('Everything in this file is here already.');
    }],
    ['what a newer file changes is told from what to what', async (person) => {
      const path = join(tmpdir(), 'newer.schedule.json');
      writeFileSync(path, readFileSync(fixture('night-school.schedule.json'), 'utf8').replaceAll('2026-11-12T09:30', '2026-11-12T09:35').replaceAll('"start": "09:30"', '"start": "09:35"'));
      await person.visit('/import');
      await chooseAt(person, path);
      const changes = person.page.getByRole('region', { name: /^What changes in Welcome/ });
      await changes.waitFor();
      assert.deepEqual(await changes.getByRole('listitem').allTextContents(), ['the start: 09:35 (was 09:30)', 'the end: 10:20 (was 10:15)']);
      await changes.scrollIntoViewIfNeeded();
      await person.clean('a newer file');
      await person.photograph('newer');
      await person.page.getByRole('button', { name: /^Import into/ }).click();
      await person.hear('is imported');
    }],
    ['attendees come into the event that was chosen', async (person) => {
      const event = await person.conference();
      await person.visit(`/import?event=${event.id}`);
      await choose(person, 'eventbrite-uk.csv');
      const accept = person.page.getByRole('button', { name: /^Import into/ });
      await accept.waitFor();
      await person.clean('attendees');
      await accept.click();
      await person.hear(`The list came into ${event.title}`);
    }],
    ['a calendar file of Google is shown row by row with what is odd in it', async (person) => {
      await person.visit('/import');
      await choose(person, 'calendars/google.ics');
      await person.page.getByRole('button', { name: /^Make event/ }).waitFor();
      await person.see('it comes in unscheduled');
      await person.clean('calendar');
      await person.photograph('calendar');
    }],
    ['a file of another kind is refused with its reason', async (person) => {
      await person.visit('/import');
      await choose(person, 'other-schema.schedule.xml');
      await person.page.locator('[role="alert"], .toast.danger').first().waitFor();
      await person.clean('refused');
    }],
    ['what does nothing but recur is proposed as a network, and may become an event all the same, with its rows told apart', async (person) => {
      const path = join(tmpdir(), 'housing leads.ics');
      const entry = (uid, hour) => ['BEGIN:VEVENT', `UID:${uid}@leads.example.org`, 'DTSTAMP:20260901T100000Z', 'SUMMARY:Housing leads', `DTSTART;TZID=Europe/London:20310604T${hour}0000`, `DTEND;TZID=Europe/London:20310604T${hour}3000`, 'RRULE:FREQ=WEEKLY;COUNT=2', 'END:VEVENT'];
      writeFileSync(path, ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//EN', ...entry('a', 10), ...entry('b', 14), 'END:VCALENDAR', ''].join('\r\n'));
      await person.visit('/import');
      await chooseAt(person, path);
      await person.page.getByRole('button', { name: 'Make network Housing leads' }).waitFor();
      await person.see('Everything in this file recurs, so a network is proposed.');
      await person.clean('a network is proposed');
      await person.photograph('proposed');
      await person.page.getByLabel('Into', { exact: true }).selectOption({ label: 'A new event' });
      await person.page.getByRole('button', { name: 'Make event housing leads' }).waitFor();
      const rows = await person.page.getByRole('rowheader').allTextContents();
      const sessions = rows.filter((name) => name.startsWith('Housing leads'));
      assert.deepEqual(sessions.sort(), ['Housing leads · Wed 11 June 2031, 10:00', 'Housing leads · Wed 11 June 2031, 14:00', 'Housing leads · Wed 4 June 2031, 10:00', 'Housing leads · Wed 4 June 2031, 14:00']);
      await person.clean('rows of one name');
      await person.photograph('rows-of-one-name');
      await choose(person, 'night-school.schedule.json');
      await person.see('Programme as schedule.json');
      assert.equal(await person.page.getByText('a network is proposed').count(), 0);
    }],
  ],
};
