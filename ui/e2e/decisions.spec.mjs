// Decisions: typed one after another beside the minutes, each with its permission.
import assert from 'node:assert/strict';

const open = async (person) => {
  const event = await person.conference();
  await person.visit(`/event/${event.id}/takeaways?show=minutes`);
  await person.page.getByRole('heading', { name: 'Notes and takeaways', level: 1 }).waitFor();
};

export default {
  tests: [
    ['decisions are typed one after another', async (person) => {
      await open(person);
      await person.clean('decisions');
      await person.photograph('decisions');
      await person.page.getByRole('textbox', { name: 'What was agreed' }).fill('We publish the checklist');
      await person.press('Enter');
      await person.hear('Decision added');
      assert.equal((await person.focused()).name, 'What was agreed');
    }],
    ['a decision has a permission, changed by keys', async (person) => {
      await open(person);
      const { decisions } = await person.call('takeaway_board', { event_id: (await person.conference()).id });
      const [first] = decisions;
      const menu = person.page.getByRole('button', { name: `Permission of decision 1: ${first.permission.replace('_', ' ')}` });
      await menu.press('Enter');
      await person.page.getByRole('menuitemcheckbox', { name: 'internal' }).waitFor();
      await person.clean('permission of a decision');
      await person.page.getByRole('menuitemcheckbox', { name: 'internal' }).press('Enter');
      const now = async () => (await person.call('takeaway_board', { event_id: (await person.conference()).id })).decisions.find(({ id }) => id === first.id);
      await person.until(now, ({ permission }) => permission === 'internal');
      await person.page.getByRole('button', { name: 'Permission of decision 1: internal' }).waitFor();
      await person.photograph('decision-permission');
      await person.call('undo');
    }],
  ],
};
