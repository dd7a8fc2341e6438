// Replies: nobody yet; a folder brought in; one of an unknown address given to its person; somebody who asks for another time.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reply = (session, address, answer) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//EN', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${session}@calendar.example.org`, 'DTSTAMP:20260901T100000Z', `ATTENDEE;CN=${address};PARTSTAT=${answer}:mailto:${address}`, 'COMMENT:I bring a friend.', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

async function folder(person, event) {
  const path = mkdtempSync(join(tmpdir(), 'replies-'));
  const { sessions } = await person.call('programme', { event_id: event.id });
  const session = sessions.find(({ session }) => session.status === 'confirmed').session.id;
  writeFileSync(join(path, 'one.ics'), reply(session, 'tom@elsewhere.example.org', 'ACCEPTED'));
  writeFileSync(join(path, 'two.ics'), reply(session, 'ann@elsewhere.example.org', 'DECLINED'));
  return path;
}

/** A folder with a counter-proposal of somebody of the directory, for half an hour of a morning. */
async function counter(person, event) {
  const path = mkdtempSync(join(tmpdir(), 'counter-'));
  const { sessions } = await person.call('programme', { event_id: event.id });
  const session = sessions.find(({ session }) => session.status === 'confirmed').session.id;
  const { rows } = await person.call('directory_page', { query: 'example.org', limit: 50 });
  const { email } = rows.find((row) => row.person.email).person;
  const text = reply(session, email, 'TENTATIVE').replace('METHOD:REPLY', 'METHOD:COUNTER').replace('COMMENT', 'DTSTART;TZID=Europe/London:20270301T093000\r\nDTEND;TZID=Europe/London:20270301T100000\r\nCOMMENT');
  writeFileSync(join(path, 'counter.ics'), text);
  return path;
}

export default {
  tests: [
    ['before anybody answers the screen says how replies come in', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/replies`);
      await person.see('Nobody’s answer is here yet.');
      await person.clean('replies empty');
      await person.photograph('replies-empty');
    }],
    ['a folder of replies comes in, and an unknown address counts when it is given to its person', async (person) => {
      const event = await person.conference();
      await person.pick(await folder(person, event));
      await person.visit(`/event/${event.id}/replies`);
      await person.page.getByRole('button', { name: 'Bring in a folder…' }).click();
      await person.see('2 replies of somebody or something unknown');
      const before = (await person.call('replies', { event_id: event.id })).counts;
      assert.deepEqual([before.accepted, before.declined], [0, 0], 'nobody knows yet whose they are');
      await person.clean('replies');
      await person.photograph('replies');
      const field = person.page.getByRole('combobox').first();
      await field.fill('a');
      await person.page.getByRole('option').first().click();
      await person.see('One reply of somebody or something unknown');
      const { unknown, counts } = await person.call('replies', { event_id: event.id });
      assert.deepEqual([unknown.length, counts.accepted + counts.accepted_before + counts.declined], [1, 1]);
    }],
    ['somebody who asks for another time is heard: the time stands beside the answer', async (person) => {
      const event = await person.conference();
      await person.pick(await counter(person, event));
      await person.visit(`/event/${event.id}/replies`);
      await person.page.getByRole('button', { name: 'Bring in a folder…' }).click();
      await person.see('1 asks for another time');
      await person.see('Asks for another time: Mon 1 March 2027, 09:30 to 10:00');
      await person.clean('counter-proposal');
      await person.photograph('counter-proposal');
    }],
  ],
};
