// Settings: looks, office, workspace file, history.
import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';

export default {
  tests: [
    ['settings have nothing for axe to find', async (person) => {
      await person.visit('/settings');
      await person.see('Workspace file');
      await person.clean('settings');
      await person.photograph('settings');
    }],
    ['a region’s bank holidays are listed, and a day of one’s own is added and deleted', async (person) => {
      await person.visit('/settings');
      await person.page.getByLabel('Region').selectOption({ label: 'Scotland' });
      await person.see('St Andrew');
      const year = new Date().getFullYear() + 1;
      await person.call('create_holiday', { region: 'GB-SCT', day: `${year}-05-03`, name: 'Harbour day' });
      await person.page.getByRole('combobox', { name: 'Year' }).selectOption(String(year));
      await person.see('Harbour day');
      await person.clean('holidays');
      await person.photograph('holidays');
      await person.page.getByRole('button', { name: 'Delete Harbour day' }).press('Enter');
      await person.hear('Harbour day is no holiday any more');
      await person.call('undo');
      await person.see('Harbour day');
      await person.call('undo');
      await person.page.getByLabel('Region').selectOption({ label: 'None' });
    }],
    ['a theme and a density are kept over a restart of the page', async (person) => {
      await person.visit('/settings');
      await person.page.getByLabel('Theme').selectOption('dark');
      await person.page.getByLabel('Rows').selectOption('compact');
      await person.page.reload();
      await person.page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
      assert.deepEqual(await person.page.evaluate(() => ({ ...document.documentElement.dataset })), { theme: 'dark', density: 'compact' });
    }],
    ['the office says its name, and undo takes it back', async (person) => {
      const before = (await person.call('office')).workspace.office_name;
      await person.visit('/settings');
      await person.page.getByLabel('Name of the office').fill('Harbour Office');
      await person.press('Enter');
      await person.until(() => person.call('office'), ({ workspace }) => workspace.office_name === 'Harbour Office');
      await person.see('Undo: Change office details');
      await person.page.locator('h1').click();
      await person.press('Control+z');
      await person.hear('Undone: Change office details');
      assert.equal((await person.call('office')).workspace.office_name, before);
      await person.page.waitForFunction((name) => [...document.querySelectorAll('input')].some((field) => field.value === name), before);
    }],
    ['the website is added, and what is wrong with it is said in words', async (person) => {
      await person.visit('/settings');
      await person.page.getByLabel('Address of the website').fill('https://localhost:1/');
      await person.page.getByLabel('User name on the website').fill('office');
      await person.page.getByRole('button', { name: 'Add website', exact: true }).press('Enter');
      await person.page.getByLabel('Application password').fill('abcd efgh');
      await person.page.getByRole('button', { name: 'Keep password of the website' }).press('Enter');
      await person.page.getByRole('button', { name: 'Test the website' }).press('Enter');
      await person.see('localhost:1 does not answer.');
      await person.clean('website');
      await person.photograph('website');
      await person.page.getByRole('button', { name: 'Remove the website' }).press('Enter');
      await person.page.getByRole('button', { name: 'Add website', exact: true }).waitFor();
      await person.until(() => person.call('website_account'), (account) => account === null);
    }],
    ['the history tells what was done and what was undone', async (person) => {
      await person.visit('/settings');
      await person.page.getByText('undone', { exact: true }).first().waitFor();
      await person.page.getByText(/Make the sample/).first().waitFor();
    }],
    ['where the key store is missing, a password leaves its field, the rest stays, and it is said what to do', async (person) => {
      const found = [{ name: 'Our events', url: 'https://calendar.example.org/office/' }];
      await person.page.route('**/call', (route) => {
        const { name } = route.request().postDataJSON();
        if (name === 'find_calendars') return route.fulfill({ json: { output: found, changes: [], undo_label: null } });
        if (!/^set_.*_(password|key)$/.test(name)) return route.continue();
        return route.fulfill({ status: 422, json: { code: 'no-key-store', field: null, params: {} } });
      });
      await person.call('create_mail_account', { from_address: 'office@example.org', host: 'mail.example.org', user_name: 'office' });
      await person.call('create_website_account', { url: 'https://www.example.org', user_name: 'office' });
      await person.call('change_rewriter', { address: 'http://127.0.0.1:1/', model: 'small', on_duty: false });
      const card = (title) => person.page.locator('.card').filter({ has: person.page.getByRole('heading', { name: title, exact: true }) });
      const emptied = async (of, field) => {
        await of.getByRole('alert').filter({ hasText: 'This computer has no key store' }).waitFor();
        // The sentence may still be that of the field before.
        await person.until(() => of.getByLabel(field, { exact: true }).inputValue(), (value) => value === '');
      };
      await person.visit('/settings');
      const calendars = card('Calendar servers');
      await calendars.getByLabel('Address of the server or calendar').fill('https://calendar.example.org/');
      await calendars.getByLabel('User name there').fill('office');
      await calendars.getByLabel('Password there').fill('correct horse');
      await person.press('Enter');
      await calendars.getByRole('button', { name: 'Use Our events' }).press('Enter');
      await emptied(calendars, 'Password there');
      assert.equal(await calendars.getByLabel('User name there').inputValue(), 'office');
      await calendars.getByRole('alert').filter({ hasText: 'Our events is added, but its password is not kept.' }).waitFor();
      await person.clean('a calendar whose password is not kept');
      await person.photograph('password-not-kept');
      for (const [of, field] of [
        [calendars, 'Password for Our events'],
        [card('Mail account'), 'Mail password'],
        [card('Website'), 'Application password'],
        [card('Helper that rewrites'), 'Key'],
      ]) {
        await of.getByLabel(field, { exact: true }).fill('correct horse');
        await person.press('Enter');
        await emptied(of, field);
      }
      await person.clean('passwords that are not kept');
      await calendars.getByLabel('Password for Our events').fill('x');
      await calendars.getByRole('alert').filter({ hasText: 'The password is not kept; everything else here is.' }).waitFor({ state: 'detached' });
      await person.page.unroute('**/call');
      await person.call('delete_mail_account', { id: (await person.call('mail_account')).id });
      await person.call('delete_website_account', { id: (await person.call('website_account')).id });
      for (const { id } of await person.call('list_caldav_accounts')) await person.call('delete_caldav_account', { id });
    }],
    ['a check says that the workspace is sound', async (person) => {
      await person.visit('/settings');
      await person.page.getByRole('button', { name: 'Check', exact: true }).click();
      await person.see('The workspace is sound.');
    }],
    ['a back-up is written where the dialog said', async (person) => {
      const path = `${person.out}/settings-backup.plenary`;
      rmSync(path, { force: true });
      await person.visit('/settings');
      await person.pick(path);
      await person.page.getByRole('button', { name: 'Back up…' }).click();
      await person.hear('Backed up to');
      assert.equal(existsSync(path), true);
      await person.clean('toast');
    }],
    ['a dialog that is cancelled changes nothing', async (person) => {
      await person.visit('/settings');
      await person.page.getByRole('button', { name: 'Back up…' }).click();
      await person.page.waitForTimeout(300);
      assert.equal(await person.page.locator('.toast').count(), 0);
    }],
  ],
};
