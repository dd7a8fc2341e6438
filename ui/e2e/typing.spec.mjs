// Typing: nothing typed is lost, swallowed or done twice, however fast it comes and however slow the answers are.
import assert from 'node:assert/strict';

/** Whoever answers these commands is slow; whoever types is not. */
const slowly = (person, names) =>
  person.page.route('**/call', async (route) => {
    if (names.some((name) => route.request().postData().includes(name))) await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });

export default {
  tests: [
    ['whoever types a note without a pause loses at most the last second, and it is one step for undo', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/takeaways?show=notes`);
      await person.page.getByRole('textbox', { name: 'Note of' }).focus();
      await person.press('Control+End');
      const typed = '\nWe heard a long statement that nobody must ever lose, and the speaker goes on and on.';
      // Eight letters of a second, and never a pause.
      await person.page.keyboard.type(typed, { delay: 80 });
      const at = { event_id: event.id, session_id: await person.page.getByLabel('Note of', { exact: true }).inputValue().then((value) => value || null) };
      const stored = (await person.call('note', at)).body;
      const all = await person.page.evaluate(() => document.activeElement.value);
      assert.ok(all.endsWith(typed) && all.startsWith(stored.trimEnd()), 'a beginning of it');
      assert.ok(all.length - stored.length <= 16, `${all.length - stored.length} letters are in danger`);
      await person.until(() => person.call('note', at), ({ body }) => body === all);
      const steps = (await person.call('history', { limit: 6 })).filter((line) => line.label.op === 'write_note');
      assert.ok(steps.length <= 2, `${steps.length} steps`);
      while ((await person.call('note', at))?.body?.includes('a long statement')) await person.call('undo');
    }],
    ['what is sent twice before the answer has come is made once', async (person) => {
      await slowly(person, ['create_event', 'create_person']);
      const made = async (title) => (await person.call('list_events')).filter(({ event }) => event.title === title).length;
      await person.visit('/events');
      await person.press('Control+n');
      await person.page.getByLabel('Title', { exact: true }).fill('Twice event');
      await person.press('Enter', 'Enter');
      await person.page.getByRole('heading', { name: 'Twice event', level: 1 }).waitFor();
      await person.visit('/events');
      await person.press('Control+n');
      await person.page.getByLabel('Title', { exact: true }).fill('Clicked event');
      await person.page.getByRole('button', { name: 'Make event' }).dblclick();
      await person.page.getByRole('heading', { name: 'Clicked event', level: 1 }).waitFor();
      await person.page.unroute('**/call');
      assert.deepEqual([await made('Twice event'), await made('Clicked event')], [1, 1]);
      await person.call('undo');
      await person.call('undo');
    }],
    ['rooms typed faster than they are added are all there, whole and in order', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}`);
      const before = (await person.call('event_overview', { event_id: event.id })).rooms.length;
      await slowly(person, ['create_room']);
      await person.page.getByLabel('New room').focus();
      for (const name of ['Alpha', 'Bravo', 'Charlie', 'Delta']) {
        await person.type(name);
        await person.press('Enter', 'Enter');
      }
      await person.type('Ech');
      const rooms = async () => (await person.call('event_overview', { event_id: event.id })).rooms.map(({ name }) => name).slice(before);
      await person.until(rooms, (names) => names.length >= 4);
      assert.deepEqual(await rooms(), ['Alpha', 'Bravo', 'Charlie', 'Delta']);
      assert.equal(await person.page.getByLabel('New room').inputValue(), 'Ech');
      await person.page.unroute('**/call');
      for (let step = 0; step < 4; step++) await person.call('undo');
    }],
  ],
};
