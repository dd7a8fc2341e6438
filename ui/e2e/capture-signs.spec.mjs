// The capture line of the board: what begins with a sign becomes what it becomes in a note, and a permission among the words holds.
import assert from 'node:assert/strict';

const board = (person, event) => person.call('takeaway_board', { event_id: event.id });
const line = (person) => person.page.getByRole('combobox', { name: 'What is worth keeping?' });

export default {
  tests: [
    ['signs and permissions mean on the board what they mean in a note', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/takeaways`);
      await person.page.getByRole('heading', { name: 'Notes and takeaways', level: 1 }).waitFor();
      await person.press('Control+n');
      for (const typed of ['The secret budget is four million [internal]', '> It took one call (no names)', '? Who pays for the tablets', '! Ring the hall about the keys', '= We publish the list in May [internal]']) {
        await person.type(typed);
        await person.press('Enter');
        await person.until(() => line(person).inputValue(), (text) => text === '');
      }
      await person.until(async () => (await board(person, event)).decisions.map(({ text }) => text), (texts) => texts.includes('We publish the list in May'));
      const { takeaways, decisions, actions } = await board(person, event);
      const said = (text) => takeaways.map(({ takeaway }) => takeaway).filter((one) => one.text === text).map(({ kind, permission }) => `${kind} ${permission}`);
      assert.deepEqual(said('The secret budget is four million'), ['takeaway internal']);
      assert.deepEqual(said('It took one call'), ['quote no_name']);
      assert.deepEqual(said('Who pays for the tablets'), ['question public']);
      assert.equal(decisions.find(({ text }) => text === 'We publish the list in May').permission, 'internal');
      assert.ok(actions.some(({ action }) => action.text === 'Ring the hall about the keys'));
      for (let made = 0; made < 5; made++) await person.call('undo');
    }],
  ],
};
