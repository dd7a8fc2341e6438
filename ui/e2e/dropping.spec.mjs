// Files dropped anywhere lead to the import, which shows what is in them and would change nothing before somebody says so; so do keys.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixture = (name) => fileURLToPath(new URL(`../../tests/fixtures/imports/${name}`, import.meta.url));
const reply = (session, address) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//EN', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${session}@calendar.example.org`, 'DTSTAMP:20260901T100000Z', `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${address}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const replies = async (person, event) => {
  const path = mkdtempSync(join(tmpdir(), 'dropped-'));
  const { sessions } = await person.call('programme', { event_id: event.id });
  const files = ['one', 'two'].map((name) => join(path, `${name}.ics`));
  for (const file of files) writeFileSync(file, reply(sessions.find(({ session }) => session.status === 'confirmed').session.id, `${file.at(-5)}@elsewhere.example.org`));
  return { path, files };
};
const drop = (person) => person.page.evaluate(() => window.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true })));
/** Goes to a screen, waits for its heading, and lets go of these files there. */
const dropOn = async (person, where, paths) => {
  await person.visit(where);
  await person.page.getByRole('heading', { level: 1 }).first().waitFor();
  await person.settled();
  await person.pick(paths);
  await drop(person);
  await person.page.getByRole('heading', { name: 'Import', level: 1 }).waitFor();
};
const button = (person, name) => person.page.getByRole('button', { name }).waitFor();
const network = async (person) => (await person.call('list_series'))[0].series;
const history = async (person) => JSON.stringify(await person.call('history', { limit: 1 }));

export default {
  tests: [
    ['what letting go would do is said while a file is over the window', async (person) => {
      await person.visit('/events');
      await person.page.getByRole('heading', { level: 1 }).first().waitFor();
      await person.page.evaluate(() => window.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true })));
      await person.see('nothing comes in before you say so');
      await person.clean('over');
      await person.photograph('over');
    }],
    ['a programme dropped on the list of events would make an event', async (person) => {
      const before = await history(person);
      await dropOn(person, '/events', fixture('night-school.schedule.xml'));
      await button(person, /^Make event Night School/);
      await person.clean('a programme');
      assert.equal(await history(person), before, 'nothing has come in');
    }],
    ['a list of people dropped on an event’s people would come into that event', async (person) => {
      const event = await person.conference();
      await dropOn(person, `/event/${event.id}/people`, fixture('eventbrite-uk.csv'));
      await button(person, `Import into ${event.title}`);
    }],
    ['a calendar dropped on a programme would come into that programme', async (person) => {
      const { id } = await person.call('create_event', { title: 'Reading days', kind: 'workshop', starts_on: '2026-11-11', ends_on: '2026-12-20', zone: 'Europe/London' });
      await dropOn(person, `/event/${id}/programme`, fixture('calendars/google.ics'));
      await person.page.locator('#import-found').waitFor();
      assert.equal(await person.page.getByLabel('Into', { exact: true }).inputValue(), id);
    }],
    ['a calendar dropped on a network would come into that network', async (person) => {
      const { id, title } = await network(person);
      await dropOn(person, `/network/${id}`, fixture('calendars/apple.ics'));
      await person.page.locator('#import-found').waitFor();
      await button(person, `Import into ${title}`);
      await person.clean('into a network');
    }],
    ['replies dropped on a calendar are told as replies, be they files or a folder', async (person) => {
      const event = await person.conference();
      const { path, files } = await replies(person, event);
      await dropOn(person, `/event/${event.id}/calendar`, files);
      await person.see('Replies: 2 new');
      await person.see('2 files');
      await person.clean('replies');
      await person.photograph('replies');
      await dropOn(person, `/event/${event.id}/calendar`, path);
      await person.see('Replies: 2 new');
      await dropOn(person, `/network/${(await network(person)).id}`, files[0]);
      await person.see('Replies: 1 new');
      await dropOn(person, `/event/${event.id}/calendar`, files);
      await person.page.getByRole('button', { name: 'Take the replies in' }).press('Enter');
      await person.page.waitForFunction(() => location.hash.endsWith('/replies'));
      assert.equal((await person.call('replies', { event_id: event.id })).unknown.length, 2);
    }],
    ['a reply dropped where files are attached is told as a reply, and attached to nothing', async (person) => {
      const event = await person.conference();
      const { path, files } = await replies(person, event);
      const slides = join(path, 'slides.pdf');
      writeFileSync(slides, '%PDF-1.4 slides');
      const { session } = (await person.call('programme', { event_id: event.id })).sessions[0];
      await dropOn(person, `/event/${event.id}/session/${session.id}/room`, [slides, ...files]);
      await person.see('2 files');
      await person.see(/Replies: /);
      const names = (await person.call('files', { event_id: event.id })).map((file) => file.name);
      assert.ok(names.includes('slides.pdf') && !names.includes('one.ics'), names.join());
    }],
    ['a calendar dropped where files are attached is asked about, and both ways are open', async (person) => {
      const { id } = await person.call('create_event', { title: 'Days of files', kind: 'workshop', starts_on: '2026-11-11', ends_on: '2026-12-20', zone: 'Europe/London' });
      const count = async () => (await person.call('files', { event_id: id })).length;
      const dropCalendar = async () => {
        await person.pick(fixture('calendars/google.ics'));
        await drop(person);
        await person.page.getByRole('dialog', { name: 'A calendar file' }).waitFor();
      };
      await person.visit(`/event/${id}/files`);
      await person.page.getByRole('heading', { name: 'Photos and slides', level: 1 }).waitFor();
      await person.settled();
      await dropCalendar();
      await person.clean('a calendar is asked about');
      await person.photograph('asked');
      assert.equal(await person.page.evaluate(() => document.activeElement.textContent.trim()), 'See what is in it');
      await person.press('Escape');
      await person.page.getByRole('dialog').waitFor({ state: 'detached' });
      assert.equal(await count(), 0, 'nothing came of it');
      const second = join(mkdtempSync(join(tmpdir(), 'dropped-')), 'second.ics');
      copyFileSync(fixture('calendars/google.ics'), second);
      await person.pick([fixture('calendars/google.ics'), second]);
      await drop(person);
      const two = person.page.getByRole('dialog', { name: '2 calendar files' });
      await two.getByText('google.ics, second.ics can be attached to this event as they are').waitFor();
      await person.clean('two calendars are asked about');
      assert.equal(await two.getByRole('button', { name: 'See what is in it' }).count(), 0, 'the import shows one at a time');
      await person.press('Escape');
      await two.waitFor({ state: 'detached' });
      assert.equal(await count(), 0, 'nothing came of these either');
      await dropCalendar();
      await person.page.getByRole('button', { name: 'Attach to this event' }).press('Enter');
      await person.until(count, (files) => files === 1);
      await dropCalendar();
      await person.page.getByRole('button', { name: 'See what is in it' }).press('Enter');
      await person.page.getByRole('heading', { name: 'Import', level: 1 }).waitFor();
      await person.page.locator('#import-found').waitFor();
      assert.equal(await count(), 1);
      await person.call('delete_event', { id });
    }],
    ['the same by keys: the import of an event, and its folder of replies', async (person) => {
      const event = await person.conference();
      const { path } = await replies(person, event);
      await person.visit(`/event/${event.id}/calendar`);
      await person.page.getByRole('heading', { name: 'Calendar', level: 1 }).waitFor();
      await person.press('Control+k');
      await person.type('import');
      await person.page.getByRole('option', { name: /^Import/ }).first().waitFor();
      await person.press('Enter');
      await person.page.getByRole('heading', { name: 'Import', level: 1 }).waitFor();
      await person.pick(path);
      await person.page.getByRole('button', { name: 'Folder of replies…' }).press('Enter');
      await person.see('Replies: ');
      assert.equal(await person.page.evaluate(() => document.activeElement.id), 'import-found');
      await person.clean('by keys');
      await person.photograph('by-keys');
    }],
    ['what no import can read is told, and nothing is opened', async (person) => {
      await person.visit('/events');
      await person.page.getByRole('heading', { level: 1 }).first().waitFor();
      await person.settled();
      await person.pick('hall.jpg');
      await drop(person);
      await person.see('This cannot be brought in here');
      assert.match(await person.page.evaluate(() => location.hash), /events/);
    }],
    ['a network’s newer calendar tells which meetings it has no longer, and they can be kept', async (person) => {
      const { id } = await person.call('create_series', { title: 'Reading Circle', zone: 'Europe/London' });
      const folder = mkdtempSync(join(tmpdir(), 'dropped-'));
      const entry = (day) => ['BEGIN:VEVENT', `UID:${day}@circle.example.org`, 'DTSTAMP:20260901T100000Z', 'SUMMARY:Circle', `DTSTART;TZID=Europe/London:20990${day}T140000`, `DTEND;TZID=Europe/London:20990${day}T150000`, 'END:VEVENT'];
      const file = (name, days) => {
        const path = join(folder, name);
        writeFileSync(path, ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//EN', ...days.flatMap(entry), 'END:VCALENDAR', ''].join('\r\n'));
        return path;
      };
      await dropOn(person, `/network/${id}`, file('first.ics', [604, 611, 618]));
      await person.page.getByRole('button', { name: 'Import into Reading Circle' }).press('Enter');
      await person.page.getByRole('heading', { name: 'Reading Circle', level: 1 }).waitFor();
      await dropOn(person, `/network/${id}`, file('second.ics', [604, 611]));
      await person.page.getByText('Circle · Thu 18 June 2099').filter({ visible: true }).first().waitFor();
      await person.clean('a meeting is gone');
      await person.photograph('gone');
      await person.page.getByRole('checkbox', { name: 'Keep meetings that are not in the file any more' }).press('Space');
      await person.see('It stays, as you chose.');
      await person.clean('kept');
    }],
    ['who is invited in a network’s calendar is offered, and becomes a member when that is chosen', async (person) => {
      const series = await person.call('create_series', { title: 'Garden Circle', zone: 'Europe/London' });
      const path = join(mkdtempSync(join(tmpdir(), 'dropped-')), 'garden.ics');
      const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//EN', 'BEGIN:VEVENT', 'UID:garden@example.org', 'DTSTAMP:20260901T100000Z', 'SUMMARY:Garden', 'DTSTART;TZID=Europe/London:20990602T140000', 'DTEND;TZID=Europe/London:20990602T150000', 'RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=3'];
      writeFileSync(path, [...lines, 'ATTENDEE;CN=Wren Abara:mailto:wren@example.org', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
      await dropOn(person, `/network/${series.id}`, path);
      const offer = person.page.getByRole('checkbox', { name: /^Take the one person who is invited/ });
      await offer.waitFor();
      await person.clean('people are offered');
      await offer.press('Space');
      await person.page.getByText('Member', { exact: true }).filter({ visible: true }).first().waitFor();
      await person.clean('people are taken');
      await person.photograph('people');
      await person.page.getByRole('button', { name: 'Import into Garden Circle' }).press('Enter');
      const members = async () => (await person.call('series_detail', { id: series.id })).members.map((line) => line.name);
      assert.deepEqual(await person.until(members, (names) => names.length > 0), ['Wren Abara']);
    }],
  ],
};
