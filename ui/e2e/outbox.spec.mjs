// The outbox: follow-ups are prepared, looked at, withdrawn, queued again and saved; the accounts in Settings.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';

const prepared = async (person) => {
  const event = await person.conference();
  await person.call('change_workspace', { contact_email: 'office@example.org' });
  const amina = await person.call('create_person', { given_name: 'Amina', family_name: 'Osei', email: `amina${Date.now()}@example.org` });
  await person.call('create_action', { event_id: event.id, text: 'Send the slides', owner_id: amina.id, due_on: '2026-12-01' });
  return event;
};

export default {
  tests: [
    ['an empty outbox says what comes into it', async (person) => {
      await person.visit('/outbox');
      await person.see('Nothing waits to be sent.');
      await person.clean('empty outbox');
    }],
    ['a follow-up waits in the outbox, and is read there before it is sent', async (person) => {
      await prepared(person);
      const event = await person.conference();
      await person.call('queue_follow_ups', { event_ids: [event.id] });
      await person.visit('/outbox');
      const row = person.page.getByRole('rowheader', { name: 'Amina Osei' }).first();
      await row.click();
      await person.page.locator('aside').getByText('Amina Osei').first().waitFor();
      await person.photograph('message');
      assert.match(await person.page.locator('aside').innerText(), /Send the slides\. \(.*Tuesday 1 December 2026/);
      await person.clean('a message');
      await person.press('Escape');
      await person.page.waitForFunction(() => !location.hash.includes('message='));
    }],
    ['a message is withdrawn, queued again, and saved for a mail program', async (person) => {
      await person.visit('/outbox');
      await person.page.getByRole('rowheader', { name: 'Amina Osei' }).first().focus();
      await person.press('Enter');
      const aside = person.page.locator('aside');
      await aside.getByRole('button', { name: 'Withdraw' }).click();
      await aside.getByText('Withdrawn', { exact: true }).waitFor();
      await aside.getByRole('button', { name: 'Queue again' }).click();
      await aside.getByText('Waiting', { exact: true }).waitFor();
      const folder = `${person.out}/outbox-files`;
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      await person.pick(folder);
      await aside.getByRole('button', { name: 'Save as files…' }).click();
      await person.hear('1 message is saved for a mail program, and counts as sent');
      await aside.getByText('Saved as a file', { exact: true }).waitFor();
      assert.equal(readdirSync(folder).filter((name) => name.endsWith('.eml')).length, 1);
    }],
    ['messages stand together by what they are about, and can be narrowed to it', async (person) => {
      const { series } = (await person.call('list_series'))[0];
      const meeting = (await person.call('series_detail', { id: series.id })).meetings[0].event;
      const joel = await person.call('create_person', { given_name: 'Joel', family_name: 'Field', email: `joel${Date.now()}@example.org` });
      await person.call('create_action', { event_id: meeting.id, text: 'Book the room', owner_id: joel.id });
      await person.call('queue_follow_ups', { series_id: series.id });
      await person.visit('/outbox');
      const batches = (await person.call('list_outbox', { limit: 0 })).batches;
      assert.ok(batches.length > 1);
      await person.page.getByLabel('For', { exact: true }).selectOption(batches[0].batch);
      await person.page.waitForFunction((count) => document.querySelectorAll('[role="rowheader"]').length === count, batches[0].count);
      await person.clean('one batch');
      await person.photograph('batch');
    }],
    ['an invitation that is no longer true says so, and is made anew in its place', async (person) => {
      const event = await person.call('create_event', { title: 'Quay Walk', starts_on: '2027-05-06', zone: 'Europe/London', contact_email: 'office@example.org' });
      const at = { room_id: null, starts_at: '2027-05-06T10:00:00', ends_at: '2027-05-06T11:00:00' };
      const session = await person.call('create_session', { session: { event_id: event.id, title: 'Along the quay' }, at });
      const walker = await person.call('create_person', { given_name: 'Ines', family_name: 'Quay', email: `ines${Date.now()}@example.org` });
      await person.call('create_part', { session_id: session.id, person_id: walker.id, role: 'speaker' });
      await person.call('queue_invitations', { which: { event_id: event.id } });
      await person.call('move_session', { id: session.id, to: { ...at, starts_at: '2027-05-06T14:00:00', ends_at: '2027-05-06T15:00:00' } });
      await person.visit(`/outbox?batch=${encodeURIComponent('Quay Walk')}`);
      const rows = person.page.getByRole('row', { name: /Ines Quay/ });
      await rows.getByText('Out of date', { exact: true }).waitFor();
      await person.page.getByRole('rowheader', { name: 'Ines Quay' }).focus();
      await person.press('Enter');
      const aside = person.page.locator('aside');
      await aside.getByText('What this message says is no longer true. It is not sent; make it anew.').waitFor();
      await person.clean('a message that is no longer true');
      await person.photograph('no-longer-true');
      await aside.getByRole('button', { name: 'Make anew' }).press('Enter');
      await person.hear('1 message waits in its place');
      await aside.getByText('14:00', { exact: false }).first().waitFor();
      await aside.getByText('Waiting', { exact: true }).waitFor();
      await person.until(() => person.page.evaluate(() => document.activeElement.closest('aside')?.querySelector('h2') === document.activeElement), (is) => is === true); // what took its place is read next
      const { rows: lines } = await person.call('list_outbox', { batch: 'Quay Walk', limit: 10 });
      assert.deepEqual(lines.map((line) => line.state).sort(), ['waiting', 'withdrawn']);
      const waiting = await person.call('read_message', { id: lines.find((line) => line.state === 'waiting').id });
      assert.match(waiting.text, /14:00/);
      await person.settled();
      await person.clean('made anew');
      await person.photograph('made-anew');
    }],
    ['what was deleted here and still lies in a calendar on a server is taken away, and what was changed there is asked', async (person) => {
      const account = await person.call('create_caldav_account', { name: 'Our events', url: 'https://calendar.example.org/office/', user_name: 'office' });
      const conflict = { uid: 'a@calendar.example.org', title: 'Along the quay', begin: { day: '2031-06-18', time: null, recurs: false }, version: 'c3', gone: false, withdrawn: true, differences: [] };
      let entries = 2;
      const asked = [];
      await person.page.route('**/call', async (route) => {
        const { name, request } = route.request().postDataJSON();
        const answer = (output, changes = []) => route.fulfill({ json: { output, changes, undo_label: null } });
        if (name === 'list_caldav_left_over') return answer(entries > 0 ? [{ account_id: account.id, of: [{ title: 'Quay Walk 2025', entries }] }] : []);
        if (name !== 'publish_caldav') return route.continue();
        asked.push({ gone: request.gone, choices: request.choices, seen: request.seen });
        const first = Object.keys(request.choices).length === 0;
        entries = first ? 1 : 0;
        return answer({ created: 0, updated: 0, deleted: 1, unchanged: 0, kept: 0, conflicts: first ? [conflict] : [] }, [{ noun: 'caldav_item', ids: ['x'], gone: ['x'] }]);
      });
      await person.visit('/settings');
      await person.see('2 entries still lie in this calendar, though their event or network was deleted here.');
      await person.see('Quay Walk 2025 (2)');
      await person.page.getByRole('button', { name: 'Take away what was deleted here from Our events' }).scrollIntoViewIfNeeded();
      await person.clean('what is left on a server');
      await person.photograph('left-over');
      await person.page.getByRole('button', { name: 'Take away what was deleted here from Our events' }).press('Enter');
      await person.hear('1 entry is taken away');
      await person.see('1 entry still lies in this calendar');
      await person.page.getByRole('button', { name: 'Take away: Along the quay · Wed 18 June 2031' }).waitFor();
      await person.clean('changed there');
      await person.photograph('left-over-changed');
      await person.page.getByRole('button', { name: 'Take away: Along the quay · Wed 18 June 2031' }).press('Enter');
      await person.page.getByText('1 entry still lies in this calendar').waitFor({ state: 'detached' });
      assert.deepEqual(asked, [{ gone: true, choices: {}, seen: undefined }, { gone: true, choices: { 'a@calendar.example.org': 'overwrite' }, seen: { 'a@calendar.example.org': 'c3' } }]);
      await person.until(() => person.page.evaluate(() => document.activeElement !== document.body), (isSomewhere) => isSomewhere);
      await person.page.unroute('**/call');
      await person.call('delete_caldav_account', { id: account.id });
    }],
    ['only what is shown is sent, and what was ticked elsewhere is not touched', async (person) => {
      const account = await person.call('create_mail_account', { from_address: 'office@example.org', host: 'localhost', user_name: 'office' });
      const asked = [];
      await person.page.route('**/call', async (route) => {
        const { name, request } = route.request().postDataJSON();
        if (name !== 'send_outbox') return route.continue();
        asked.push(request);
        return route.fulfill({ json: { output: { sent: 1, put_off: 0, failed: 0, unsure: 0, held_back: 0 }, changes: [], undo_label: null } });
      });
      const { batches } = await person.call('list_outbox', { limit: 0 });
      const waits = batches.filter((one) => one.waiting > 0);
      const other = batches.find((one) => one.batch !== waits[0].batch);
      await person.visit(`/outbox?batch=${encodeURIComponent(waits[0].batch)}`);
      await person.page.getByRole('button', { name: /^Send \d+ messages?$/ }).press('Enter');
      await person.hear('1 message was sent.');
      const { rows: [line] } = await person.call('list_outbox', { batch: waits[0].batch, state: 'waiting', limit: 1 });
      await person.page.getByRole('row', { name: line.name }).getByRole('gridcell').first().click();
      await person.page.getByRole('button', { name: 'Send the one chosen' }).waitFor();
      await person.clean('one chosen');
      await person.photograph('one-chosen');
      await person.page.getByRole('button', { name: 'Send the one chosen' }).press('Enter');
      await person.until(() => asked.length, (count) => count === 2);
      assert.deepEqual(asked, [{ batch: waits[0].batch }, { ids: [line.id] }]);
      await person.page.getByRole('row', { name: line.name }).getByRole('gridcell').first().click();
      await person.page.getByRole('button', { name: 'Save as files…' }).waitFor();
      await person.page.getByLabel('For', { exact: true }).selectOption(other.batch);
      await person.page.getByRole('button', { name: 'Save as files…' }).waitFor({ state: 'detached' });
      await person.page.unroute('**/call');
      await person.call('delete_mail_account', { id: account.id });
    }],
    ['what was sent and never answered for is said to have arrived by who knows it', async (person) => {
      const line = (await person.call('list_outbox', { limit: 50 })).rows.find((one) => one.state === 'waiting');
      let state = 'unsure';
      const confirmed = [];
      await person.page.route('**/call', async (route) => {
        const { name, request } = route.request().postDataJSON();
        if (name === 'confirm_messages') {
          confirmed.push(request);
          state = 'sent';
          return route.fulfill({ json: { output: [], changes: [{ noun: 'message', ids: request.ids, gone: [] }], undo_label: null } });
        }
        if (name !== 'list_outbox' && name !== 'read_message') return route.continue();
        const answer = await (await route.fetch()).json();
        for (const one of name === 'list_outbox' ? answer.output.rows : [answer.output.message]) if (one.id === line.id) one.state = state;
        return route.fulfill({ json: answer });
      });
      await person.visit(`/outbox?message=${line.id}`);
      const aside = person.page.locator('aside');
      await aside.getByRole('button', { name: 'It arrived' }).waitFor();
      await person.clean('a message in doubt');
      await person.photograph('in-doubt');
      await aside.getByRole('button', { name: 'It arrived' }).press('Enter');
      await aside.getByText('Sent', { exact: true }).waitFor();
      assert.deepEqual(confirmed, [{ ids: [line.id] }]);
      assert.equal(await aside.getByRole('button', { name: 'It arrived' }).count(), 0);
      await person.page.unroute('**/call');
    }],
    ['a mail account is set up, its password leaves the field, and a test says what is wrong', async (person) => {
      await person.visit('/settings');
      await person.page.getByLabel('Address of the sender').fill('office@example.org');
      await person.page.getByLabel('Mail server').fill('localhost');
      await person.page.getByRole('button', { name: 'Set up' }).click();
      await person.page.getByLabel('Port').waitFor();
      await person.call('change_mail_account', { id: (await person.call('mail_account')).id, port: 1 });
      await person.page.getByLabel('Mail password').fill('correct horse');
      await person.page.getByRole('button', { name: 'Keep password' }).click();
      await person.see('The password is kept on this computer.');
      assert.equal(await person.page.getByLabel('Mail password').inputValue(), '');
      await person.page.getByRole('button', { name: 'Test', exact: true }).click();
      await person.hear('localhost does not answer on port 1');
      await person.clean('mail account');
      await person.photograph('accounts');
    }],
  ],
};
