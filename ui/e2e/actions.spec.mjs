// Actions over everything: grouped, added, done with one key, and the letters to their owners looked at before they go.
import assert from 'node:assert/strict';

const open = async (person, more = '') => {
  await person.visit(`/actions${more}`);
  await person.page.getByRole('heading', { name: 'Actions', level: 1 }).waitFor();
  await person.page.locator('[data-action]').first().waitFor();
};
const all = (person, more = {}) => person.call('actions', { today: '2026-11-28', ...more });
const first = (person) => person.page.locator('[data-action]').first();

export default {
  tests: [
    ['actions stand by owner, by age and by event', async (person) => {
      await open(person);
      await person.clean('by owner');
      await person.photograph('by-owner');
      await person.page.getByRole('combobox', { name: 'Grouped' }).selectOption('age');
      await person.page.waitForFunction(() => location.hash.includes('by=age'));
      await person.clean('by age');
      await person.photograph('by-age');
      await open(person, '?by=event');
      await person.clean('by event');
    }],
    ['what is late says so in words', async (person) => {
      const event = await person.conference();
      await person.call('create_action', { event_id: event.id, text: 'Long overdue', due_on: '2026-01-05' });
      await open(person, '?by=age');
      await person.page.getByRole('heading', { name: /Overdue/ }).waitFor();
      await person.see(/days late, was due 5 January 2026/);
      await person.clean('overdue');
      const pill = person.page.locator('main .pill', { hasText: 'days late' }).first();
      await person.page.setViewportSize({ width: 320, height: 720 });
      assert.deepEqual(await pill.evaluate((each) => [each.getBoundingClientRect().right <= innerWidth, each.getBoundingClientRect().right <= each.closest('main').getBoundingClientRect().right]), [true, true], 'at 320');
      await pill.evaluate((each) => each.scrollIntoView({ block: 'center' }));
      await person.page.screenshot({ path: `${person.out}/actions-late-narrow.png` });
      await person.page.setViewportSize({ width: 1280, height: 820 });
      await person.call('undo');
    }],
    ['an owner that was typed and not chosen keeps the action from being added without one', async (person) => {
      await open(person);
      const [line, who] = [person.page.getByRole('textbox', { name: 'What is to be done' }), person.page.locator('form').getByRole('combobox', { name: 'Who' })];
      const made = async () => (await all(person, { open: true })).rows.filter(({ action }) => action.text === 'Book the hall');
      await line.fill('Book the hall');
      await who.focus();
      await person.type('Brand Newman');
      await person.page.getByRole('option', { name: 'Add “Brand Newman”' }).waitFor();
      await person.press('Tab');
      await person.see('“Brand Newman” is not taken yet');
      await person.page.locator('form').getByRole('button', { name: 'Add', exact: true }).click();
      await person.until(() => who.evaluate((field) => field === document.activeElement), Boolean);
      assert.deepEqual([await who.inputValue(), await made()], ['Brand Newman', []]);
      await person.clean('owner not taken');
      await person.photograph('owner-not-taken');
      await person.press('Control+z');
      assert.equal(await who.inputValue(), '');
      // A whole name that is there once is that person.
      const [{ person: known }] = (await person.call('directory_page', { limit: 1 })).rows;
      const name = `${known.given_name} ${known.family_name}`.trim();
      // Chosen and not sent yet is no step: undo empties the field, and nothing else.
      const { undo } = await person.call('office');
      await person.type(name.toLowerCase());
      await person.page.getByRole('option', { name }).first().click();
      await person.until(() => who.inputValue(), (text) => text === name);
      await person.press('Control+z');
      await person.until(() => who.inputValue(), (text) => text === '');
      assert.deepEqual((await person.call('office')).undo, undo);
      await person.type(name.toLowerCase());
      await person.page.getByRole('option', { name }).first().waitFor();
      await person.press('Tab');
      await person.until(() => who.inputValue(), (text) => text === name);
      await person.page.locator('form').getByRole('button', { name: 'Add', exact: true }).click();
      const [row] = await person.until(made, (rows) => rows.length === 1);
      assert.equal(row.owner?.name, name);
    }],
    ['whoever is there by the name that was typed is found before anybody is offered to be made, however slow the answer', async (person) => {
      await open(person);
      const who = person.page.locator('form').getByRole('combobox', { name: 'Who' });
      const [{ person: known }] = (await person.call('directory_page', { limit: 1 })).rows;
      const name = `${known.given_name} ${known.family_name}`.trim();
      const people = async () => (await person.call('directory_page', { limit: 1 })).total;
      const before = await people();
      await person.page.route('**/call', async (route) => {
        if (route.request().postData().includes('find_people')) await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      await who.focus();
      await person.type(name.toLowerCase());
      assert.equal(await person.page.getByRole('option', { name: /^Add/ }).count(), 0, 'nobody is offered to be made');
      await person.press('Enter');
      await person.until(() => who.inputValue(), (text) => text === name);
      await person.press('Control+z');
      await person.until(() => who.inputValue(), (text) => text === '');
      await person.type('Brand Newman');
      await person.page.getByRole('option', { name: 'Add “Brand Newman”' }).waitFor();
      await person.press('Escape');
      await person.page.unroute('**/call');
      assert.equal(await people(), before);
    }],
    ['an action that became internal says so, is in no letter, and keeps the report in the office', async (person) => {
      const event = await person.conference();
      const { rows } = await all(person, { event_id: event.id, open: true });
      const { action } = rows.find((row) => row.owner && row.action.permission === 'public');
      const draft = await person.call('build_draft', { event_id: event.id, kind: 'report' });
      await person.visit(`/event/${event.id}/actions`);
      await person.page.locator(`[data-action="${action.id}"]`).focus();
      await person.press('F2');
      const permission = person.page.getByRole('group', { name: 'Edit action' }).getByRole('combobox', { name: 'Permission' });
      await permission.waitFor();
      await person.clean('permission of an action');
      await permission.selectOption('internal');
      const now = async () => (await all(person, { event_id: event.id })).rows.find((row) => row.action.id === action.id).action;
      await person.until(now, ({ permission }) => permission === 'internal');
      await person.press('Escape');
      await person.page.locator(`li:has([data-action="${action.id}"])`).getByText('internal', { exact: true }).waitFor();
      await person.photograph('internal');
      await person.visit(`/draft/${draft.id}`);
      await person.page.getByRole('heading', { name: /sentences? may not leave the office/ }).waitFor();
      await person.see(action.text);
      await person.clean('a report that tells an internal action');
      await person.photograph('report-warned');
      await person.call('undo');
    }],
    ['an action is added, changed, done with one key and opened again', async (person) => {
      await open(person);
      await person.press('Control+n');
      await person.page.waitForFunction(() => document.activeElement.tagName === 'INPUT');
      await person.type('Interview three boroughs');
      await person.press('Enter');
      await person.hear('Action added');
      const mine = async () => (await all(person)).rows.find(({ action }) => action.text.startsWith('Interview three boroughs')).action;
      const { id, permission } = await mine();
      assert.equal(permission, 'internal');
      await person.page.locator(`[data-action="${id}"]`).focus();
      await person.press('F2');
      await person.page.getByRole('group', { name: 'Edit action' }).waitFor();
      await person.clean('editor');
      await person.page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
      await person.press('End');
      await person.type(' soon');
      await person.press('Enter');
      await person.until(mine, (action) => action.text.endsWith('soon'));
      await person.page.waitForFunction((want) => document.activeElement?.dataset.action === want, id);
      await person.press('d');
      await person.until(mine, (action) => action.state === 'done');
      await person.page.waitForFunction((gone) => document.activeElement?.dataset.action && document.activeElement.dataset.action !== gone, id);
      await person.page.getByRole('checkbox', { name: 'Show done and dropped' }).check();
      await person.page.locator(`[data-action="${id}"]`).focus();
      await person.clean('with done');
      await person.press('d');
      await person.until(mine, (action) => action.state === 'open');
      await person.press('Delete');
      await person.hear('Action deleted');
      await person.page.locator(`[data-action="${id}"]`).waitFor({ state: 'detached' });
    }],
    ['how an action may be used is chosen where it is added, and every action shows it', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/actions`);
      const permission = person.page.getByRole('combobox', { name: 'Permission' });
      assert.equal(await permission.inputValue(), 'internal');
      await person.page.getByRole('textbox', { name: 'What is to be done', exact: true }).fill('Ask who lends devices');
      await permission.selectOption('public');
      await person.page.getByRole('button', { name: 'Add', exact: true }).click();
      await person.hear('Action added');
      const { action } = (await all(person, { event_id: event.id })).rows.find((row) => row.action.text === 'Ask who lends devices');
      assert.equal(action.permission, 'public');
      assert.equal(await permission.inputValue(), 'internal');
      await person.page.locator('.action', { has: person.page.locator(`[data-action="${action.id}"]`) }).getByText('public', { exact: true }).waitFor();
      await person.clean('permission');
      await person.photograph('permission');
      // What somebody is given goes into their letter, and the list shows so before it is added.
      const { name } = (await all(person, { event_id: event.id })).rows.find((row) => row.owner).owner;
      await person.page.getByRole('textbox', { name: 'What is to be done', exact: true }).fill('Bring the devices');
      await person.page.locator('form').getByRole('combobox', { name: 'Who' }).fill(name);
      await person.page.getByRole('option', { name }).first().click();
      assert.equal(await permission.inputValue(), 'public');
      await person.page.getByRole('button', { name: 'Add', exact: true }).click();
      const given = async () => (await all(person, { event_id: event.id })).rows.find((row) => row.action.text === 'Bring the devices');
      await person.until(given, (row) => row?.action.permission === 'public' && row.owner.name === name);
      assert.equal(await permission.inputValue(), 'internal');
      await person.call('undo');
      await person.call('undo');
    }],
    ['arrows walk from action to action', async (person) => {
      await open(person);
      const ids = await person.page.locator('[data-action]').evaluateAll((each) => each.map((one) => one.dataset.action));
      await first(person).focus();
      await person.press('ArrowDown');
      await person.page.waitForFunction((want) => document.activeElement?.dataset.action === want, ids[1]);
      await person.press('End');
      await person.page.waitForFunction((want) => document.activeElement?.dataset.action === want, ids.at(-1));
    }],
    ['letters to owners are read before they go into the outbox', async (person) => {
      await open(person);
      await person.page.getByRole('button', { name: 'Write to owners' }).click();
      await person.page.getByRole('heading', { name: 'Letters to owners' }).waitFor();
      await person.page.getByRole('button', { name: /into the outbox/ }).waitFor();
      await person.clean('letters');
      await person.photograph('letters');
      const before = (await person.call('list_outbox', { limit: 100 })).total;
      await person.page.getByRole('button', { name: /into the outbox/ }).click();
      await person.hear('in the outbox');
      assert.ok((await person.call('list_outbox', { limit: 100 })).total > before);
      await person.page.waitForFunction(() => document.activeElement.textContent.includes('Write to owners'));
    }],
    ['the list is narrowed to an event, in the address too, and so are the letters', async (person) => {
      const event = await person.conference();
      await open(person);
      const select = person.page.getByLabel('Of', { exact: true });
      await select.selectOption({ value: `event:${event.id}` });
      const wanted = (await all(person, { event_id: event.id, open: true })).rows.length;
      await person.until(() => person.page.locator('[data-action]').count(), (count) => count === wanted);
      assert.match(person.page.url(), /of=event/);
      await person.see(new RegExp(`^${wanted} open`));
      await person.page.getByRole('button', { name: 'Write to owners' }).click();
      const letters = (await person.call('preview_follow_ups', { event_ids: [event.id] })).letters.length;
      await person.page.getByRole('button', { name: `Put ${letters} into the outbox` }).waitFor();
      await person.clean('narrowed');
      await person.photograph('narrowed');
    }],
    ['an action that is typed in the list of all is of the event that stands open', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}`);
      await person.page.getByRole('heading', { name: event.title, level: 1 }).waitFor();
      await person.visit('/actions');
      const from = person.page.locator('form').getByRole('combobox', { name: 'From' });
      await person.until(() => from.inputValue(), (value) => value === event.id);
      await person.clean('of the open event');
    }],
    ['an event has its own list, and Home leads there', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/actions`);
      await person.page.locator('[data-action]').first().waitFor();
      const shown = await person.page.locator('[data-action]').count();
      assert.equal(shown, (await all(person, { event_id: event.id, open: true })).rows.length);
      await person.clean('of an event');
      const empty = await person.call('create_event', { title: 'Nothing yet', starts_on: '2026-11-12' });
      await person.visit(`/event/${empty.id}/actions`);
      await person.see('Nothing to do.');
      await person.clean('empty');
      await person.call('delete_event', { id: empty.id });
    }],
  ],
};
