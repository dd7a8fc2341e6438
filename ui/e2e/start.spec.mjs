// The first start: an empty workspace offers the sample, an own event, an import.
import assert from 'node:assert/strict';

export default {
  workspace: 'empty',
  tests: [
    ['an empty workspace offers where to begin', async (person) => {
      await person.visit('/');
      await person.see('Welcome to Plenary');
      await person.clean('first start');
      await person.photograph('first');
    }],
    ['without drafts the list says where they come from', async (person) => {
      await person.visit('/drafts');
      await person.see('No drafts yet.');
      await person.clean('no drafts');
    }],
    ['a new event opens on its overview', async (person) => {
      await person.visit('/');
      await person.press('Control+n');
      await person.page.getByRole('dialog', { name: 'New event' }).waitFor();
      await person.clean('new event');
      await person.page.getByRole('textbox', { name: 'Title' }).fill('Device bank day');
      await person.press('Enter');
      await person.page.getByRole('heading', { name: 'Device bank day', level: 1 }).waitFor();
      await person.call('undo');
    }],
    ['the sample opens with one press', async (person) => {
      await person.visit('/');
      await person.page.getByRole('button', { name: 'Open the sample event' }).click();
      await person.page.getByRole('heading', { name: 'Digital Inclusion Conference', level: 1 }).waitFor({ timeout: 30_000 });
      await person.clean('sample');
    }],
    ['the sample’s office steps back for an event of one’s own, and that is said once', async (person) => {
      await person.visit('/');
      await person.press('Control+n');
      await person.page.getByRole('dialog', { name: 'New event' }).waitFor();
      await person.page.getByRole('textbox', { name: 'Title' }).fill('Night of the clocks');
      await person.press('Enter');
      await person.page.getByRole('heading', { name: 'Night of the clocks', level: 1 }).waitFor();
      await person.see('The sample’s office is no longer yours');
      await person.clean('the sample’s office is gone');
      await person.photograph('sample-office-gone');
      assert.equal((await person.call('office')).workspace.contact_email, '');
      await person.call('undo');
      assert.equal((await person.call('office')).workspace.contact_email, 'nadia.ferreira@capital-digital.example.org');
    }],
  ],
};
