// Notes and takeaways: captured as fast as they are said, sorted by keys, with minutes and notes beside them.
import assert from 'node:assert/strict';

const open = async (person, more = '') => {
  const event = await person.conference();
  await person.visit(`/event/${event.id}/takeaways${more}`);
  await person.page.getByRole('heading', { name: 'Notes and takeaways', level: 1 }).waitFor();
  return event;
};
/** In the notes: presses the key for a note until the field has the caret; the screen may still be on its way. */
const writing = (person) =>
  person.until(
    async () => {
      await person.press('Control+n');
      return person.page.evaluate(() => document.activeElement.tagName);
    },
    (tag) => tag === 'TEXTAREA',
  );
const board = (person, event) => person.call('takeaway_board', { event_id: event.id });
const line = (person) => person.page.getByRole('combobox', { name: 'What is worth keeping?' });
const offered = (person) => person.page.locator('[role=listbox] [role=option]');
/** Waits until the store says so. */
const until = async (ask) => {
  for (let turn = 0; turn < 60; turn++) {
    if (await ask()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never came: ${ask}`);
};

export default {
  tests: [
    ['the takeaways stand in columns under their themes', async (person) => {
      const event = await open(person);
      await person.page.getByRole('heading', { level: 2 }).first().waitFor();
      const { themes } = await board(person, event);
      const headings = await person.page.locator('[data-theme-column] h2').allTextContents();
      assert.deepEqual(headings.map((text) => text.replace(/ \d+$/, '').trim()), [...themes, 'Not sorted yet']);
      await person.clean('board');
      await person.photograph('board');
    }],
    ['a sentence is kept by Enter, and the line is ready for the next', async (person) => {
      const event = await open(person);
      const before = (await board(person, event)).takeaways.length;
      await person.press('Control+n');
      await person.type('Libraries are where people already trust us');
      await person.press('Enter');
      await person.hear('Kept: Libraries are where');
      assert.deepEqual(await line(person).inputValue(), '');
      assert.equal((await person.focused()).role, 'combobox');
      await person.type('Start there');
      await person.press('Enter');
      await person.hear('Kept: Start there');
      assert.equal((await board(person, event)).takeaways.length, before + 2);
      // What was kept last stands below the line, wherever the board has it, and leads there.
      const last = person.page.getByRole('list', { name: 'Kept last' });
      assert.deepEqual(await person.until(() => last.getByRole('link').allTextContents(), (all) => all.length === 2), ['Start there', 'Libraries are where people already trust us']);
      await person.clean('kept last');
      const { takeaway } = (await board(person, event)).takeaways.find((card) => card.takeaway.text === 'Start there');
      for (const again of [1, 2]) {
        await last.getByRole('link', { name: 'Start there' }).click();
        await person.page.waitForFunction((id) => document.activeElement?.dataset.takeaway === id, takeaway.id, { timeout: 5000 * again });
      }
      // The line is empty: undo has nothing of its own to take back there.
      await person.press('Control+n', 'Control+z');
      await person.hear('Undone: ');
      assert.equal((await board(person, event)).takeaways.length, before + 1);
      await last.getByRole('link', { name: 'Start there' }).waitFor({ state: 'detached' });
      // What is typed there is the field's own to take back, and nothing else goes.
      await person.type('No');
      await person.press('Control+z');
      await person.until(() => line(person).inputValue(), (text) => text === '');
      assert.equal((await board(person, event)).takeaways.length, before + 1);
      await person.call('undo');
    }],
    ['sentences typed faster than they are kept are all there, whole, once and in order', async (person) => {
      const event = await open(person);
      await person.press('Control+n');
      // Whoever answers is slow; whoever types is not.
      await person.page.route('**/call', async (route) => {
        if (route.request().postData().includes('create_takeaway')) await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      const typed = Array.from({ length: 6 }, (_, at) => `Zulu sentence number ${at}`);
      for (const sentence of typed) {
        await person.page.keyboard.type(sentence);
        await person.page.keyboard.press('Enter');
        await person.page.keyboard.press('Enter');
      }
      const kept = async () => (await board(person, event)).takeaways.map(({ takeaway }) => takeaway.text).filter((text) => /ulu|sentence number/.test(text));
      await until(async () => (await kept()).length >= typed.length);
      assert.deepEqual(await kept(), typed);
      assert.equal(await line(person).inputValue(), '');
      await person.page.unroute('**/call');
      for (let step = 0; step < typed.length; step++) await person.call('undo');
    }],
    ['what cannot be kept comes back into the line, before what was typed meanwhile', async (person) => {
      await open(person);
      await person.press('Control+n');
      await person.page.route('**/call', async (route) => {
        if (!route.request().postData().includes('create_takeaway')) return route.continue();
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.fulfill({ status: 422, contentType: 'application/json', body: JSON.stringify({ code: 'internal', field: null, params: {} }) });
      });
      await person.page.keyboard.type('First');
      await person.page.keyboard.press('Enter');
      await person.page.keyboard.type('second');
      await person.until(() => line(person).inputValue(), (text) => text === 'First second');
      await person.page.unroute('**/call');
      await line(person).fill('');
    }],
    ['theme, person, kind and permission are given by keys', async (person) => {
      const event = await open(person);
      const theme = (await board(person, event)).themes[0];
      await person.press('Control+n');
      await person.type('Share a device bank @');
      await offered(person).first().waitFor();
      await person.clean('suggestions');
      await person.photograph('suggestions');
      const name = await offered(person).first().locator('span').first().textContent();
      await person.press('Enter');
      await person.hear(`Said by ${name}`);
      await person.type(`#${theme.slice(0, 4)}`);
      await offered(person).filter({ hasText: theme }).first().waitFor();
      await person.press('Enter', 'Alt+3', 'Alt+k');
      await person.page.getByRole('button', { name: 'Permission: no name' }).first().waitFor();
      await person.press('Enter');
      await person.hear('Kept: Share a device bank');
      const kept = (await board(person, event)).takeaways.find(({ takeaway }) => takeaway.text === 'Share a device bank');
      assert.deepEqual([kept.takeaway.text, kept.takeaway.theme, kept.takeaway.permission, kept.takeaway.kind, kept.person], ['Share a device bank', theme, 'no_name', 'quote', name]);
      await person.call('undo');
    }],
    ['under the Chatham House rule nobody is named unless somebody says so', async (person) => {
      const event = await open(person);
      const quiet = (await board(person, event)).sessions.find((session) => session.no_names);
      await person.page.getByRole('combobox', { name: 'Session to type for' }).selectOption(quiet.id);
      await line(person).fill('What is said here stays here');
      await person.page.locator('form').getByRole('button', { name: 'Permission: no name' }).waitFor();
      await line(person).press('Enter');
      await person.hear('Kept: What is said here');
      assert.equal(await person.page.getByRole('combobox', { name: 'Session to type for' }).inputValue(), quiet.id);
      const kept = (await board(person, event)).takeaways.find(({ takeaway }) => takeaway.text === 'What is said here stays here').takeaway;
      assert.deepEqual([kept.session_id, kept.permission], [quiet.id, 'no_name']);
      await person.call('undo');
    }],
    ['a name that fits nobody is asked about, and somebody is made only when that is chosen', async (person) => {
      const event = await open(person);
      const before = (await board(person, event)).takeaways.length;
      const steps = async () => (await person.call('history', { limit: 1 }))[0].id;
      const last = await steps();
      await person.press('Control+n');
      await person.type('Well said @Xyzzy');
      await person.page.getByRole('option', { name: /Xyzzy/ }).waitFor();
      await person.press('Enter');
      await person.see('It is not clear who “Xyzzy” is');
      await person.page.getByRole('option', { name: /Xyzzy/ }).waitFor();
      const [told, listed] = await Promise.all([person.page.getByRole('alert').boundingBox(), person.page.getByRole('listbox', { name: 'People' }).boundingBox()]);
      assert.ok(told.y + told.height <= listed.y, 'the list does not cover what is said');
      await person.clean('unclear person');
      assert.equal((await board(person, event)).takeaways.length, before);
      assert.equal(await steps(), last, 'nobody was made');
      await person.page.getByRole('option', { name: /Xyzzy/ }).waitFor();
      await person.press('ArrowDown', 'Enter');
      await person.page.getByRole('alert').filter({ hasText: 'It is not clear' }).waitFor({ state: 'detached' });
      await person.press('Enter');
      await person.hear('Kept: Well said');
      assert.equal((await board(person, event)).takeaways.filter((card) => card.person === 'Xyzzy').length, 1);
      await person.call('undo');
      await person.call('undo');
    }],
    ['a sentence may go on behind a name', async (person) => {
      const event = await open(person);
      await person.press('Control+n');
      await person.type('Trusted people help, says @rosalind Keane today');
      await person.press('Enter');
      await person.hear('Kept: Trusted people help, says today');
      const kept = (await board(person, event)).takeaways.find(({ takeaway }) => takeaway.text === 'Trusted people help, says today');
      assert.equal(kept.person, 'Rosalind Keane');
      await person.call('undo');
    }],
    ['a takeaway is walked to, nudged, edited and deleted by keys', async (person) => {
      const event = await open(person);
      const column = () => person.page.locator('[data-theme-column]').first().locator('[data-takeaway]').allTextContents();
      const first = await column();
      await person.page.locator('[data-takeaway]').first().focus();
      await person.press('ArrowDown', 'Alt+ArrowUp');
      await person.hear('1 of ');
      assert.deepEqual((await column()).slice(0, 2), [first[1], first[0]]);
      await until(async () => (await person.focused()).name === first[1]);
      await person.press('F2');
      await person.page.getByRole('group', { name: 'Edit takeaway' }).waitFor();
      await person.clean('editor');
      await person.page.getByRole('group', { name: 'Edit takeaway' }).getByRole('button', { name: /^(Nothing of the house style|\d+ places? to look at)/ }).waitFor();
      await person.photograph('editor');
      await person.press('End');
      await person.type(' indeed');
      await person.press('Enter');
      await person.page.getByRole('group', { name: 'Edit takeaway' }).waitFor({ state: 'detached' });
      await until(async () => (await board(person, event)).takeaways[0].takeaway.text.includes('indeed'));
      await until(async () => (await person.focused()).name.includes('indeed'));
      await person.press('Delete');
      await person.hear('Takeaway deleted');
      await until(async () => (await column()).length === first.length - 1);
      await until(async () => (await person.focused()).name === first[0]);
      await person.press('Control+z');
      await until(async () => (await column()).length === first.length);
    }],
    ['Space takes a takeaway up, arrows carry it to another theme, Space puts it down, one undo brings it back', async (person) => {
      const event = await open(person);
      const before = await board(person, event);
      const { id } = before.takeaways[0].takeaway;
      await person.page.locator(`[data-takeaway="${id}"]`).focus();
      await person.press('Space');
      await person.hear('Taken up');
      await person.press('ArrowRight');
      await person.hear(`under ${before.themes[1]}`);
      await person.clean('carrying');
      await person.photograph('carrying');
      await person.press('Escape');
      await person.hear('Left where it was');
      assert.equal((await board(person, event)).takeaways[0].takeaway.id, id);
      await until(async () => person.page.evaluate((want) => document.activeElement?.dataset.takeaway === want, id));
      await person.press('Space', 'ArrowRight', 'ArrowDown', 'Space');
      const themeOf = async () => (await board(person, event)).takeaways.find(({ takeaway }) => takeaway.id === id).takeaway.theme;
      await until(async () => (await themeOf()) === before.themes[1]);
      await until(async () => person.page.evaluate((want) => document.activeElement?.dataset.takeaway === want, id));
      await person.press('Control+z');
      await until(async () => (await themeOf()) === before.themes[0]);
    }],
    ['a takeaway is dragged to another theme', async (person) => {
      const event = await open(person);
      const before = await board(person, event);
      const { id } = before.takeaways[0].takeaway;
      const card = await person.page.locator(`[data-takeaway="${id}"]`).boundingBox();
      const column = await person.page.locator('[data-theme-column]').nth(1).boundingBox();
      const { mouse } = person.page;
      await mouse.move(card.x + 40, card.y + 6);
      await mouse.down();
      await mouse.move(column.x + 60, column.y + 30, { steps: 6 });
      await mouse.move(column.x + 60, column.y + 60, { steps: 4 });
      await person.page.locator('[data-theme-column]').nth(1).locator(`[data-takeaway="${id}"]`).waitFor();
      await mouse.up();
      await until(async () => (await board(person, event)).takeaways.find(({ takeaway }) => takeaway.id === id).takeaway.theme === before.themes[1]);
      assert.equal(await person.page.getByRole('group', { name: 'Edit takeaway' }).count(), 0, 'a drag is no click');
      await person.call('undo');
    }],
    ['P goes through the permissions, X through publishing, Alt and a number straight to one', async (person) => {
      const event = await open(person);
      const id = await person.page.locator('[data-takeaway]').first().getAttribute('data-takeaway');
      const mine = async () => (await board(person, event)).takeaways.find(({ takeaway }) => takeaway.id === id).takeaway;
      const before = await mine();
      await person.page.locator('[data-takeaway]').first().focus();
      await person.press('x');
      await until(async () => (await mine()).publish !== before.publish);
      await person.press('p');
      await until(async () => (await mine()).permission !== before.permission);
      await person.press('Alt+4');
      await person.hear('internal');
      await person.see('never');
      await until(async () => (await mine()).permission === 'internal');
      for (let step = 0; step < 3; step++) await person.call('undo');
    }],
    ['a theme is added, renamed with everything under it, moved and taken away', async (person) => {
      const event = await open(person);
      const themes = async () => (await board(person, event)).themes;
      const before = await themes();
      await person.page.getByRole('button', { name: 'New theme' }).click();
      await person.page.waitForFunction(() => document.activeElement.tagName === 'INPUT');
      await person.type('What comes next');
      await person.press('Enter');
      await person.hear('Theme added');
      await until(async () => (await themes()).at(-1) === 'What comes next');
      const menu = async (theme, item) => {
        await person.page.getByRole('button', { name: `More about the theme ${theme}` }).click();
        await person.page.getByRole('menuitem', { name: item }).click();
      };
      await menu('What comes next', 'Move before');
      await person.hear(`is theme ${before.length} of`);
      await menu(before[0], 'Rename');
      await person.page.getByRole('textbox', { name: 'Name of the theme' }).fill('First things');
      await person.clean('renaming');
      await person.press('Enter');
      await until(async () => (await themes())[0] === 'First things');
      assert.equal((await board(person, event)).takeaways[0].takeaway.theme, 'First things');
      await person.page.getByRole('button', { name: 'More about the theme First things' }).waitFor(); // its column is drawn anew
      await menu('What comes next', 'Take theme away');
      await until(async () => !(await themes()).includes('What comes next'));
      for (let step = 0; step < 4; step++) await person.call('undo');
      assert.deepEqual(await themes(), before);
    }],
    ['M merges a takeaway with one that looks like it, and keeps everything it came from', async (person) => {
      const event = await open(person);
      const before = (await board(person, event)).takeaways;
      const { text, id } = before[0].takeaway;
      const twin = await person.call('create_takeaway', { event_id: event.id, text: `${text.replace(/[.]$/, '')} indeed`, permission: 'no_name' });
      await person.page.locator(`[data-takeaway="${twin.id}"]`).waitFor();
      await person.page.locator(`[data-takeaway="${id}"]`).focus();
      await person.press('m');
      await person.page.getByRole('dialog', { name: 'Merge takeaways' }).waitFor();
      await person.clean('merging');
      await person.photograph('merging');
      await person.page.getByRole('button', { name: 'Merge 2' }).click();
      await person.hear('are one now');
      const merged = (await board(person, event)).takeaways.find(({ takeaway }) => takeaway.id === id);
      assert.deepEqual([merged.takeaway.permission, merged.merged.length], ['no_name', 1]);
      await until(async () => person.page.evaluate((want) => document.activeElement?.dataset.takeaway === want, id));
      await person.call('undo');
      await person.visit(`/event/${event.id}/takeaways?show=similar`);
      await person.page.getByRole('button', { name: 'Not the same' }).first().waitFor();
      await person.clean('similar');
      await person.photograph('similar');
      const groups = () => person.call('similar_takeaways', { event_id: event.id });
      const count = (await groups()).length;
      await person.page.getByRole('button', { name: 'Not the same' }).first().click();
      await person.hear('Kept apart');
      await until(async () => (await groups()).length === count - 1);
      await person.call('undo');
      await person.call('undo');
    }],
    ['the house style is checked in the words that a merge leaves, and in the notes of the board', async (person) => {
      const event = await open(person);
      const made = [];
      for (const text of ['Libraries utilise devices well', 'Libraries utilise their devices well']) made.push((await person.call('create_takeaway', { event_id: event.id, text })).id);
      await person.page.locator(`[data-takeaway="${made[0]}"]`).focus();
      await person.press('m');
      const merge = person.page.getByRole('dialog', { name: 'Merge takeaways' });
      await merge.getByRole('button', { name: '1 place to look at' }).waitFor();
      const words = merge.getByRole('textbox', { name: 'Words that stay' });
      await words.focus();
      await person.press('Control+Home', 'F8', 'Control+.');
      await until(async () => (await words.inputValue()) === 'Libraries use devices well');
      await merge.getByRole('button', { name: 'Nothing of the house style' }).waitFor();
      await person.clean('merge in style');
      await merge.getByRole('button', { name: 'Merge 2' }).click();
      await person.hear('are one now');
      assert.equal((await board(person, event)).takeaways.find(({ takeaway }) => takeaway.id === made[0]).takeaway.text, 'Libraries use devices well');
      await person.visit(`/event/${event.id}/takeaways?show=notes`);
      await writing(person);
      const at = { event_id: event.id, session_id: (await person.page.getByRole('combobox', { name: 'Note of' }).inputValue()) || null };
      const before = await person.call('note', at);
      await person.press('Control+a');
      await person.type('We utilise it\nand utilise e-mail');
      await person.page.getByRole('button', { name: /places to look at$/ }).waitFor();
      await person.press('Control+Home', 'F8', 'Control+.');
      await until(async () => (await person.page.locator('textarea').inputValue()).startsWith('We use it'));
      await person.type(' now');
      await until(async () => (await person.call('note', at))?.body.startsWith('We use now it'));
      await person.clean('board notes in style');
      await person.photograph('notes-style');
      await person.call('write_note', { ...at, body: before?.body ?? '' });
      await person.call('delete_takeaway', { id: made[0] });
    }],
    ['filters stand in the address and say how many they let through', async (person) => {
      const event = await open(person);
      await person.page.locator('[data-takeaway]').first().focus();
      await person.press('/');
      await person.page.waitForFunction(() => document.activeElement.type === 'search');
      await person.type('zzzz');
      await person.see('No takeaway fits these filters.');
      await person.clean('no fit');
      await person.press('Escape');
      await person.page.getByRole('button', { name: 'Kind: all' }).click();
      await person.page.getByRole('menuitemcheckbox', { name: 'quote' }).click();
      await person.page.getByRole('button', { name: 'Kind: quote' }).waitFor();
      assert.match(person.page.url(), /f-kind=quote/);
      await person.clean('filtered');
      await person.visit(`/event/${event.id}/takeaways?f-permission=internal`);
      await person.page.getByRole('button', { name: 'Permission: internal' }).first().waitFor();
    }],
    ['among a thousand takeaways a key is answered in time, on a slow computer in proportion', async (person) => {
      /** Milliseconds of a step down the board, the fastest of a dozen: the others waited for the computer. */
      const step = async (count) => {
        const event = await person.call('create_event', { title: `With ${count}`, starts_on: '2026-11-12' });
        const { id: session_id } = await person.call('create_session', { session: { event_id: event.id, title: 'All day' } });
        const lines = Array.from({ length: count }, (_, at) => `> Sentence ${at} about thing ${at % 37} and ${at % 91}${at % 8 ? ` #theme-${at % 8}` : ''}\n\n`);
        await person.call('write_note', { event_id: event.id, session_id, body: lines.join('') });
        await person.visit(`/event/${event.id}/takeaways`);
        await person.page.locator('[data-takeaway]').nth(count - 1).waitFor({ state: 'attached' });
        await person.page.locator('[data-takeaway]').first().focus();
        await person.settled();
        const walk = await person.page.evaluate(async () => {
          const times = [];
          for (let step = 0; step < 12; step++) {
            const [before, start] = [document.activeElement, performance.now()];
            before.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
            while (document.activeElement === before) await new Promise((done) => setTimeout(done));
            times.push(performance.now() - start);
          }
          return Math.min(...times);
        });
        await person.call('delete_event', { id: event.id });
        return walk;
      };
      const [few, many] = [await step(160), await step(1000)];
      // Six times as many may take six times as long, and no more: what compares each with each takes forty times.
      assert.ok(many < Math.max(50, 8 * few), `a step takes ${many} ms among 1,000 and ${few} ms among 160`);
    }],
  ],
};
