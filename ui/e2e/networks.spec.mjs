// Networks: the list, one of them with its memory, a new meeting.
import assert from 'node:assert/strict';

const open = async (person, title = 'Data Leaders Network') => {
  const { series } = (await person.call('list_series')).find((card) => card.series.title === title);
  await person.visit(`/network/${series.id}`);
  await person.page.getByRole('heading', { name: title, level: 1 }).waitFor();
  return series;
};

export default {
  tests: [
    ['the list leads to a network', async (person) => {
      await person.visit('/networks');
      await person.page.getByRole('rowheader', { name: 'Data Leaders Network' }).waitFor();
      await person.clean('networks');
      await person.photograph('list');
      await person.page.getByRole('rowheader').first().focus();
      await person.press('Enter');
      await person.page.getByRole('heading', { level: 1, name: /Network/ }).waitFor();
    }],
    ['a network shows what is open and what was decided', async (person) => {
      await open(person);
      await person.see('Open actions');
      await person.clean('network');
      await person.photograph('network');
    }],
    ['an action is done by one press', async (person) => {
      const series = await open(person);
      const before = (await person.call('series_detail', { id: series.id })).open_actions.length;
      await person.page.getByRole('button', { name: /^Mark “/ }).first().click();
      await person.hear('is done');
      assert.equal((await person.call('series_detail', { id: series.id })).open_actions.length, before - 1);
    }],
    ['a member is added by typing a name, a new one too', async (person) => {
      const series = await open(person);
      const before = (await person.call('series_detail', { id: series.id })).members.length;
      await person.page.getByRole('combobox', { name: 'Add a member' }).fill('Tamsin Okafor');
      await person.page.locator('.popup [role="option"]', { hasText: 'Add “Tamsin Okafor”' }).waitFor();
      await person.clean('members');
      await person.page.locator('.popup [role="option"]', { hasText: 'Add “Tamsin Okafor”' }).click();
      await person.page.getByText('Tamsin Okafor').first().waitFor();
      assert.equal((await person.call('series_detail', { id: series.id })).members.length, before + 1);
    }],
    ['a meeting is made with the network’s own hours', async (person) => {
      const series = await open(person);
      await person.press('Control+n');
      await person.page.getByRole('dialog', { name: 'New meeting' }).waitFor();
      await person.clean('new meeting');
      await person.page.getByRole('textbox', { name: 'Question for discussion' }).fill('What do we share first?');
      await person.press('Enter');
      await person.page.waitForFunction(() => location.hash.startsWith('#/event/'));
      const [made] = (await person.call('list_events')).filter(({ event }) => event.topic === 'What do we share first?');
      assert.equal(made.event.series_id, series.id);
      const [{ recurrence }] = (await person.call('series_detail', { id: series.id })).recurrences;
      assert.equal(made.event.start_time, recurrence.start_time);
    }],
  ],
};
