// The directory: people and organisations, found, opened, changed, deleted.
import assert from 'node:assert/strict';

export default {
  tests: [
    ['people are found by typing and opened by keys', async (person) => {
      const [first] = (await person.call('directory_page', { limit: 1 })).rows;
      await person.visit('/directory');
      await person.page.getByRole('rowheader').first().waitFor();
      await person.clean('people');
      await person.press('Control+f');
      await person.type(first.person.family_name);
      await person.page.getByRole('rowheader', { name: first.person.family_name }).first().focus();
      await person.press('Enter');
      await person.page.getByRole('complementary', { name: 'Person' }).getByLabel('Family name').waitFor();
      await person.clean('details');
      await person.photograph('person');
    }],
    ['a person is added, changed and deleted, and undo brings them back', async (person) => {
      await person.visit('/directory');
      await person.press('Control+n');
      await person.page.getByRole('dialog').getByLabel('Given name').fill('Tamsin');
      await person.page.getByRole('dialog').getByLabel('Family name').fill('Okafor');
      await person.clean('new person');
      await person.press('Enter');
      const details = person.page.getByRole('complementary', { name: 'Person' });
      await details.getByLabel('Job title').fill('Librarian');
      await person.press('Tab');
      await person.page.waitForFunction(() => document.querySelector('footer').textContent.includes('Change person'));
      await details.getByRole('button', { name: 'Delete person' }).click();
      await person.hear('The person is deleted');
      await person.page.getByRole('button', { name: 'Undo', exact: true }).click();
      await person.hear('Undone: Delete person');
      const { rows } = await person.call('directory_page', { query: 'Tamsin', limit: 5 });
      assert.equal(rows[0].person.job_title, 'Librarian');
    }],
    ['an address that somebody has is refused in words', async (person) => {
      const { rows } = await person.call('directory_page', { limit: 50 });
      const [one, other] = rows.filter((row) => row.person.email !== '');
      await person.visit(`/directory?person=${one.person.id}`);
      await person.page.getByRole('complementary').getByLabel('E-mail').fill(other.person.email);
      await person.press('Tab');
      await person.page.locator('[role="alert"]').first().waitFor();
    }],
    ['Escape closes the details', async (person) => {
      const [first] = (await person.call('directory_page', { limit: 1 })).rows;
      await person.visit(`/directory?person=${first.person.id}`);
      await person.page.getByRole('complementary').getByLabel('Job title').focus();
      await person.press('Escape');
      await person.page.getByRole('complementary').waitFor({ state: 'hidden' });
    }],
    ['Escape closes an open list first, and the details with the next', async (person) => {
      const [first] = (await person.call('directory_page', { limit: 1 })).rows;
      await person.visit(`/directory?person=${first.person.id}`);
      const field = person.page.getByRole('complementary').getByRole('combobox', { name: 'Organisation' });
      await field.fill('h');
      await person.page.locator('.popup [role="option"]').first().waitFor();
      await person.press('Escape');
      await person.page.locator('.popup [role="option"]').first().waitFor({ state: 'detached' });
      await person.page.getByRole('complementary').waitFor();
      await person.press('Escape');
      await person.page.getByRole('complementary').waitFor({ state: 'hidden' });
    }],
    ['organisations have their own face', async (person) => {
      await person.visit('/directory?tab=organisations');
      await person.page.getByRole('rowheader').first().click();
      await person.page.getByRole('complementary').getByLabel('E-mail domains').waitFor();
      await person.clean('organisations');
      await person.photograph('organisation');
    }],
    ['an organisation that is archived leaves the list, is shown with the archived ones, and comes back', async (person) => {
      const made = await person.call('create_organisation', { organisation: { name: 'Aardvark Trust' } });
      await person.visit('/directory?tab=organisations');
      const row = person.page.getByRole('rowheader', { name: 'Aardvark Trust' });
      await row.click();
      await person.page.getByRole('button', { name: 'Archive organisation' }).click();
      await person.hear('The organisation is archived');
      await row.waitFor({ state: 'detached' });
      await person.page.getByRole('complementary').getByRole('heading', { name: 'Aardvark Trust' }).waitFor();
      await person.press('Escape');
      await person.page.getByLabel('Show archived').check();
      await row.click();
      await person.clean('archived organisations');
      await person.page.getByRole('complementary').getByRole('button', { name: /Restore|Bring back/ }).click();
      await row.waitFor({ state: 'detached' });
      const lines = await person.call('list_organisations');
      assert.equal(lines.find((line) => line.organisation.id === made.id).organisation.archived, false);
    }],
    ['a card of a narrow window shows all its lines, the name first', async (person) => {
      await person.visit('/directory');
      await person.page.setViewportSize({ width: 320, height: 720 });
      await person.settled();
      const cut = await person.page.getByRole('row').evaluateAll((rows) => rows.slice(1, 6).flatMap((row) => [...row.children].filter((cell) => cell.getBoundingClientRect().top < row.getBoundingClientRect().top || cell.getBoundingClientRect().bottom > row.getBoundingClientRect().bottom + 1).map((cell) => cell.textContent.trim())));
      assert.deepEqual(cut, []);
      await person.photograph('cards');
    }],
    ['details are a page of their own in a narrow window', async (person) => {
      const [first] = (await person.call('directory_page', { limit: 1 })).rows;
      await person.page.setViewportSize({ width: 320, height: 720 });
      await person.visit('/directory');
      await person.page.getByRole('rowheader', { name: first.person.family_name }).first().click();
      await person.page.getByRole('complementary').getByLabel('Family name').waitFor();
      await person.page.waitForFunction(() => document.activeElement?.tagName === 'H2');
      await person.clean('narrow details');
      await person.page.getByRole('button', { name: 'Close details' }).click();
      await person.page.getByRole('rowheader').first().waitFor();
    }],
  ],
};
