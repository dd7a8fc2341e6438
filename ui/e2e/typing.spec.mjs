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
      const asked = Date.now();
      const stored = (await person.call('note', at)).body;
      const all = await person.page.evaluate(() => document.activeElement.value);
      // What this machine needs to be asked and to answer, it needs to save.
      const lag = Date.now() - asked;
      assert.ok(all.endsWith(typed) && all.startsWith(stored.trimEnd()), 'a beginning of it');
      assert.ok(all.length - stored.length <= 16 + (3 * lag) / 80, `${all.length - stored.length} letters are in danger`);
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
      await person.page.getByLabel('New room').fill('');
      await person.page.unroute('**/call');
      for (let step = 0; step < 4; step++) await person.call('undo');
    }],
    ['what stands half typed in the line is there again after another screen, and after the page has gone', async (person) => {
      const event = await person.conference();
      const line = person.page.getByRole('combobox', { name: 'What is worth keeping?' });
      await person.visit(`/event/${event.id}/takeaways`);
      await line.fill('Half a sentence');
      await person.visit(`/event/${event.id}`);
      await person.visit(`/event/${event.id}/takeaways`);
      assert.equal(await line.inputValue(), 'Half a sentence');
      await person.page.reload();
      assert.equal(await line.inputValue(), 'Half a sentence');
      await line.fill('');
      await person.page.reload();
      await line.waitFor();
      assert.equal(await line.inputValue(), '');
    }],
    ['a line that ends in a theme is kept by Enter, and the next is typed at once', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/takeaways`);
      await person.page.getByRole('combobox', { name: 'What is worth keeping?' }).focus();
      const { themes } = await person.call('takeaway_board', { event_id: event.id });
      const known = themes[0];
      for (const [at, word] of ['speed', 'speed', known.toLowerCase()].entries()) {
        await person.type(`Ends in a theme ${at} #${word}`);
        await person.press('Enter');
      }
      const kept = async () => (await person.call('takeaway_board', { event_id: event.id })).takeaways.map(({ takeaway }) => takeaway).filter(({ text }) => text.startsWith('Ends in')).map(({ text, theme }) => `${text}: ${theme}`).sort();
      await person.until(kept, ({ length }) => length === 3);
      assert.deepEqual(await kept(), ['Ends in a theme 0: Speed', 'Ends in a theme 1: Speed', `Ends in a theme 2: ${known}`]);
      // What the arrows have lit is taken first.
      await person.type(`Lit #${known.slice(0, 2)}`);
      await person.page.getByRole('option').first().waitFor();
      await person.press('ArrowDown', 'Enter');
      await person.hear(`Theme: ${known}`);
      assert.equal(await person.page.getByRole('combobox', { name: 'What is worth keeping?' }).inputValue(), 'Lit ');
      await person.photograph('theme');
      await person.page.getByRole('combobox', { name: 'What is worth keeping?' }).fill('');
      for (let step = 0; step < 3; step++) await person.call('undo');
    }],
    ['a mistyped address says that there is nothing, and a deleted event is not shown as if it were there', async (person) => {
      await person.page.goto(`${person.address}#/event/xyz`);
      await person.page.getByRole('heading', { name: 'Nothing here', level: 1 }).waitFor();
      await person.page.getByRole('link', { name: 'Go to Home' }).waitFor();
      await person.clean('nothing here');
      const { id } = await person.call('create_event', { title: 'Gone tomorrow', kind: 'meeting', starts_on: '2027-01-14' });
      await person.visit(`/event/${id}`);
      await person.page.getByRole('heading', { name: 'Gone tomorrow', level: 1 }).waitFor();
      await person.visit('/events');
      await person.call('delete_event', { id });
      await person.page.goBack();
      await person.see('It was deleted, or what made it was undone');
      assert.equal(await person.page.getByRole('button', { name: 'Publish event' }).count(), 0);
      assert.equal(await person.page.getByRole('heading', { name: 'Gone tomorrow' }).count(), 0);
      await person.clean('a deleted event');
      await person.photograph('deleted');
      await person.page.getByRole('link', { name: 'Go to Events' }).waitFor();
      await person.page.getByRole('button', { name: 'Undo Delete event “Gone tomorrow”' }).click();
      await person.page.getByRole('heading', { name: 'Gone tomorrow', level: 1 }).waitFor();
      await person.call('undo');
    }],
    ['undo takes back a run of typing at once, in the room as in every other field', async (person) => {
      const event = await person.conference();
      const [{ session }] = (await person.call('programme', { event_id: event.id })).sessions;
      const typed = 'one two three four five six seven';
      const fields = [
        [`/event/${event.id}/session/${session.id}/room`, () => person.page.getByRole('textbox', { name: /^Note of / })],
        [`/event/${event.id}/takeaways?show=notes`, () => person.page.getByRole('textbox', { name: 'Note of' })],
        [`/event/${event.id}`, () => person.page.getByLabel('Venue', { exact: true })],
        [`/event/${event.id}`, () => person.page.getByLabel('New room')],
        [`/event/${event.id}/takeaways`, () => person.page.getByRole('combobox', { name: 'What is worth keeping?' })],
      ];
      for (const [screen, field] of fields) {
        await person.visit(screen);
        await field().focus();
        await person.press('Control+End');
        const before = await field().inputValue();
        await person.page.keyboard.type(typed, { delay: 30 });
        assert.equal(await field().inputValue(), before + typed);
        await person.press('Control+z', 'Control+z', 'Control+z');
        assert.equal(await field().inputValue(), before, screen);
      }
    }],
    ['undo in a field takes back what was typed there, and nothing of the field before', async (person) => {
      await person.visit('/directory');
      await person.page.getByRole('button', { name: 'New person' }).first().click();
      const dialog = person.page.getByRole('dialog');
      const values = async () => [await dialog.getByLabel('Given name').inputValue(), await dialog.getByLabel('Family name').inputValue()];
      await dialog.getByLabel('Given name').focus();
      await person.type('Ada');
      await dialog.getByLabel('Family name').focus();
      await person.type('Brook');
      await person.press('Control+z', 'Control+z', 'Control+z');
      assert.deepEqual(await values(), ['Ada', '']);
      await person.press('Control+y');
      assert.deepEqual(await values(), ['Ada', 'Brook']);
      await person.press('Escape');
    }],
    ['undo of what a key made of a line, and redo, leave the caret where it was', async (person) => {
      const event = await person.conference();
      const { session } = (await person.call('programme', { event_id: event.id })).sessions.find(({ session }) => session.starts_at);
      await person.visit(`/event/${event.id}/session/${session.id}/room`);
      const field = person.page.getByRole('textbox', { name: /^Note of / });
      const { body = '' } = (await person.call('note', { event_id: event.id, session_id: session.id })) ?? {};
      const caret = () => person.page.evaluate(() => [document.activeElement.selectionStart, document.activeElement.selectionEnd]);
      for (const key of ['Alt+i', 'Alt+0']) {
        await field.fill('');
        await person.type('? Who has cover in March');
        await person.press(...Array(9).fill('ArrowLeft'));
        const [text, before] = [await field.inputValue(), await caret()];
        await person.press(key);
        const marked = await person.until(() => field.inputValue(), (now) => now !== text);
        const behind = await caret();
        await person.press('Control+z');
        assert.deepEqual([await field.inputValue(), await caret()], [text, before], key);
        await person.press('Control+y');
        assert.deepEqual([await field.inputValue(), await caret()], [marked, behind], key);
        await person.press('Control+z');
        await person.type('X');
        assert.equal(await field.inputValue(), '? Who has coverX in March', key);
      }
      await field.fill(body);
      await person.until(() => field.evaluate((each) => document.getElementById(each.getAttribute('aria-describedby').split(' ')[1]).dataset.state), (state) => state === 'saved');
    }],
    ['Enter pressed twice in a dialog answers it once, and does not open it again', async (person) => {
      await person.visit('/directory');
      const opener = person.page.getByRole('button', { name: 'New person' }).first();
      await opener.focus();
      await person.press('Enter');
      await person.page.getByRole('dialog').getByLabel('Given name').fill('Twice');
      await person.press('Enter');
      await person.page.waitForFunction(() => !document.querySelector('dialog[open]'));
      await person.press('Enter', 'Enter');
      assert.equal(await person.page.getByRole('dialog').count(), 0);
      await person.call('undo');
    }],
    ['what was begun in a line is there again after another screen and after the page has gone', async (person) => {
      const event = await person.conference();
      const [{ session }] = (await person.call('programme', { event_id: event.id })).sessions;
      const lines = [
        [`/event/${event.id}`, () => person.page.getByLabel('New room'), 'Half a room'],
        [`/event/${event.id}`, () => person.page.getByLabel('New track'), 'Half a track'],
        [`/event/${event.id}/programme?session=${session.id}`, () => person.page.getByRole('form', { name: 'Add link' }).getByLabel('Address'), 'half.example.org'],
        [`/event/${event.id}/programme?session=${session.id}`, () => person.page.getByLabel('Add a person'), 'Half a na'],
        [`/event/${event.id}/people?new=1`, () => person.page.getByLabel('Find somebody'), 'Half some'],
        [`/event/${event.id}/takeaways?show=minutes`, () => person.page.getByRole('textbox', { name: 'What was agreed' }), 'Half a decision'],
      ];
      for (const [screen, line, words] of lines) {
        await person.visit(screen);
        await line().fill(words);
        await person.press('Tab');
        await person.visit('/events');
        await person.visit(screen);
        assert.equal(await line().inputValue(), words, screen);
        await person.page.reload();
        await line().waitFor();
        assert.equal(await line().inputValue(), words, `${screen} after the page has gone`);
        await line().fill('');
      }
    }],
    ['what was begun for something that is deleted goes with it, and a person half typed in is there again', async (person) => {
      const event = await person.conference();
      const kept = async () => Object.values(await person.page.evaluate(() => JSON.parse(localStorage.getItem('plenary-half-typed') ?? '{}'))).flatMap(Object.keys);
      const { id } = await person.call('create_event', { title: 'Half typed', kind: 'meeting', starts_on: '2027-01-14' });
      await person.visit(`/event/${id}`);
      await person.page.getByLabel('New room').fill('Half a room');
      await person.until(kept, (names) => names.includes(`room:${id}`));
      await person.call('delete_event', { id });
      await person.until(kept, (names) => !names.includes(`room:${id}`));
      await person.call('undo');
      await person.page.getByLabel('New room').waitFor();
      assert.equal(await person.page.getByLabel('New room').inputValue(), 'Half a room');
      await person.call('undo');
      await person.visit(`/event/${event.id}/people?new=1`);
      await person.page.getByLabel('Find somebody').fill('Halina Typed');
      await person.page.getByRole('option', { name: /Halina Typed/ }).click();
      await person.page.getByLabel('E-mail', { exact: true }).fill('halina@');
      await person.visit('/events');
      await person.visit(`/event/${event.id}/people?new=1`);
      assert.equal(await person.page.getByLabel('E-mail', { exact: true }).inputValue(), 'halina@');
      await person.page.reload();
      await person.page.getByLabel('E-mail', { exact: true }).waitFor();
      assert.deepEqual([await person.page.getByLabel('E-mail', { exact: true }).inputValue(), await person.page.getByLabel('Given name', { exact: true }).inputValue()], ['halina@', 'Halina']);
      await person.page.getByRole('form', { name: 'Add person' }).getByRole('button', { name: 'Cancel' }).click();
      assert.deepEqual((await kept()).filter((name) => name.includes('person:')), []);
    }],
    ['what is typed while a rule of the house style is being added stays, and a refusal loses nothing', async (person) => {
      await slowly(person, ['write_style_entry']);
      await person.visit('/settings');
      const phrase = person.page.getByLabel('Word or phrase');
      await phrase.fill('leverage');
      await person.press('Enter');
      await phrase.fill('low-hanging');
      await person.see('leverage');
      await person.page.locator('.toast', { hasText: 'leverage' }).waitFor();
      assert.equal(await phrase.inputValue(), 'low-hanging');
      await person.page.unroute('**/call');
      await phrase.fill('');
      await person.call('undo');
    }],
  ],
};
