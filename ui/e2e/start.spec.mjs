// The first start: an empty workspace offers the sample, an own event, an import.
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
  ],
};
