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
      await person.hear('1 message is saved');
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
