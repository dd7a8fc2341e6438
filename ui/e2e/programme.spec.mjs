// The programme: walked, moved and resized by keys and by pointer, with what is wrong said in words.
import assert from 'node:assert/strict';

const programme = async (person, query = '') => {
  const event = await person.conference();
  await person.visit(`/event/${event.id}/programme${query}`);
  await person.page.locator('[data-grid] [data-stop], .list [data-stop]').first().waitFor();
  return event;
};
const session = async (person, event, part) => {
  const { sessions } = await person.call('programme', { event_id: event.id });
  return sessions.find((card) => card.session.title.startsWith(part));
};
const stop = (person, id) => person.page.locator(`[data-stop="${id}"]`);
const stopped = (person) => person.page.evaluate(() => document.activeElement?.dataset.stop);
const until = (person, id) => person.page.waitForFunction((wanted) => document.activeElement?.dataset.stop === wanted, id);
const centre = async (locator) => {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, ...{ bottom: box.y + box.height, top: box.y } };
};

export default {
  tests: [
    ['the day grid is one Tab stop, walked by arrows, opened by Enter, closed by Escape', async (person) => {
      const event = await programme(person);
      await person.clean('day grid');
      await person.photograph('grid');
      await person.page.locator('[data-grid] [tabindex="0"]').first().waitFor();
      assert.equal(await person.page.locator('[data-grid] [tabindex="0"]').count(), 1);
      await person.page.locator('[data-grid] [tabindex="0"]').focus();
      await person.press('ArrowDown', 'ArrowRight');
      const open = await stopped(person);
      await person.press('Enter');
      await person.page.waitForFunction(() => document.activeElement?.matches('aside h2'));
      const { session: found } = (await person.call('programme', { event_id: event.id })).sessions.find((card) => card.session.id === open);
      assert.equal((await person.focused()).name, found.title);
      await person.page.getByRole('heading', { name: 'Links' }).waitFor();
      await person.clean('inspector');
      await person.photograph('inspector');
      await person.press('Escape');
      await until(person, open);
    }],
    ['M moves by arrows, says where to and what clashes, and undo brings it back', async (person) => {
      const event = await programme(person);
      const card = await session(person, event, 'Map your neighbourhood');
      await stop(person, card.session.id).focus();
      await person.press('m');
      await person.hear('Moving “Map your neighbourhood');
      await person.press('ArrowDown', 'ArrowRight');
      await person.hear('Overlaps “');
      await person.clean('moving');
      await person.page.screenshot({ path: `${person.out}/programme-moving.png` });
      await person.press('Enter');
      await person.hear('Placed in Studio, 10:25 to 11:15');
      await until(person, card.session.id);
      assert.equal((await session(person, event, 'Map your neighbourhood')).session.starts_at, '2022-06-28T10:25:00');
      await person.press('Control+z');
      await person.hear('Undone: Move session');
      assert.equal((await session(person, event, 'Map your neighbourhood')).session.starts_at, card.session.starts_at);
      await until(person, card.session.id); // the next key is for what was moved
    }],
    ['the room that Ctrl+J opens is that of the session that is chosen', async (person) => {
      const event = await programme(person);
      const card = await session(person, event, 'Map your neighbourhood');
      await stop(person, card.session.id).focus();
      await person.press('Enter');
      await person.page.getByRole('heading', { name: 'Links' }).waitFor();
      await person.press('Control+j');
      await person.page.waitForURL((url) => url.href.includes(`/session/${card.session.id}/room`));
    }],
    ['Escape leaves a moving session where it was', async (person) => {
      const event = await programme(person);
      const card = await session(person, event, 'Map your neighbourhood');
      await stop(person, card.session.id).focus();
      await person.press('m', 'ArrowDown', 'Escape');
      await person.hear('Left where it was');
      await until(person, card.session.id);
    }],
    ['R resizes and Alt with an arrow moves one step', async (person) => {
      const event = await programme(person);
      const card = await session(person, event, 'Map your neighbourhood');
      await stop(person, card.session.id).focus();
      await person.press('r', 'ArrowDown', 'Enter');
      await person.hear('Placed in Library, 10:20 to 11:15');
      await until(person, card.session.id);
      await person.press('Alt+ArrowUp');
      await person.hear('Placed in Library, 10:15 to 11:10');
      assert.equal((await session(person, event, 'Map your neighbourhood')).session.ends_at, '2022-06-28T11:10:00');
    }],
    ['F2 chooses room and time in a form that says what would clash', async (person) => {
      const event = await programme(person);
      const card = await session(person, event, 'Libraries as the front door');
      await stop(person, card.session.id).focus();
      await person.press('F2');
      const form = person.page.getByRole('form', { name: 'Room and time' });
      await form.getByLabel('Room').selectOption({ label: 'Studio' });
      await form.getByText('Overlaps “Teaching people').waitFor();
      await person.clean('form');
      await person.photograph('form');
      await form.getByRole('group', { name: 'Starts' }).getByRole('spinbutton').first().focus();
      await person.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
      await form.getByText('Overlaps “').first().waitFor({ state: 'detached' });
      await form.getByRole('button', { name: 'Move session' }).click();
      await person.hear('Placed in Studio, 15:30 to 16:20');
    }],
    ['a session is dragged to another room and time, and longer by its edge', async (person) => {
      const event = await programme(person);
      const card = await session(person, event, 'Wiped, mended');
      const from = await centre(stop(person, card.session.id));
      const column = await centre(person.page.locator('[data-column]').nth(3));
      await person.page.mouse.move(from.x, from.y);
      await person.page.mouse.down();
      await person.page.mouse.move(from.x + 20, from.y - 20, { steps: 4 });
      await person.page.mouse.move(column.x, from.y - 40, { steps: 6 });
      await person.page.screenshot({ path: `${person.out}/programme-dragging.png` });
      await person.page.mouse.up();
      await person.hear('Placed in Online, 10:00 to 10:50');
      const now = await centre(stop(person, card.session.id));
      await person.page.mouse.move(now.x, now.bottom - 3);
      await person.page.mouse.down();
      await person.page.mouse.move(now.x, now.bottom + 37, { steps: 6 });
      await person.page.mouse.up();
      await person.hear('Placed in Online, 10:00 to 11:10');
      assert.equal((await session(person, event, 'Wiped, mended')).session.ends_at, '2022-06-28T11:10:00');
    }],
    ['what has no place yet is taken up by keys, and what is dropped on the tray leaves the grid', async (person) => {
      const event = await programme(person);
      const card = await session(person, event, 'Five minutes each');
      await stop(person, card.session.id).focus();
      await person.press('m', 'ArrowRight', 'Enter');
      await person.hear('Placed in Library');
      await until(person, card.session.id);
      assert.notEqual((await session(person, event, 'Five minutes each')).session.starts_at, null);
      const from = await centre(stop(person, card.session.id));
      await person.page.mouse.move(from.x, from.y);
      await person.page.mouse.down();
      await person.page.mouse.move(from.x, from.y - 30, { steps: 3 });
      const tray = await centre(person.page.locator('[data-tray]'));
      await person.page.mouse.move(tray.x, tray.y, { steps: 5 });
      await person.page.mouse.up();
      await person.hear('has no place now');
      assert.equal((await session(person, event, 'Five minutes each')).session.starts_at, null);
    }],
    ['Enter on an empty place makes a session there', async (person) => {
      const event = await programme(person);
      await person.page.locator('[data-grid] [tabindex="0"]').focus();
      await person.press('ArrowUp', 'Enter');
      await person.type('Doors open');
      await person.clean('new session');
      await person.press('Enter');
      await person.hear('Doors open is added');
      const made = await session(person, event, 'Doors open');
      assert.equal(made.session.starts_at, `${event.starts_on}T08:00:00`);
      await person.page.getByRole('heading', { name: 'Doors open', level: 2 }).waitFor();
    }],
    ['undo in a message undoes what the message tells of, or is not offered', async (person) => {
      const event = await programme(person);
      const now = () => person.call('programme', { event_id: event.id });
      const [one, other] = (await now()).sessions.filter((card) => card.session.starts_at && !card.session.pinned);
      const message = person.page.locator('.toast', { hasText: one.session.title });
      await person.page.locator(`[data-stop="${one.session.id}"]`).focus();
      await person.press('Delete');
      await message.getByRole('button', { name: 'Undo' }).waitFor();
      await person.page.locator(`[data-stop="${other.session.id}"]`).focus();
      await person.press('Alt+ArrowDown');
      await person.until(now, ({ sessions }) => sessions.find((card) => card.session.id === other.session.id).session.starts_at !== other.session.starts_at);
      await message.waitFor();
      await message.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
      await person.press('Control+z');
      await person.until(now, ({ sessions }) => sessions.find((card) => card.session.id === other.session.id).session.starts_at === other.session.starts_at);
      assert.equal(await message.getByRole('button', { name: 'Undo' }).count(), 0, 'the deletion is the newest again, but so much was done since');
      await person.press('Control+z');
      await person.until(now, ({ sessions }) => sessions.some((card) => card.session.id === one.session.id));
    }],
    ['a drop that is not on the grid leaves the session where it was', async (person) => {
      const event = await programme(person);
      const now = () => person.call('programme', { event_id: event.id });
      const { session } = (await now()).sessions.find((card) => card.session.starts_at && card.session.room_id);
      const box = await person.page.locator(`[data-stop="${session.id}"]`).boundingBox();
      await person.page.mouse.move(box.x + 20, box.y + 10);
      await person.page.mouse.down();
      await person.page.mouse.move(box.x + 10, box.y - 20, { steps: 3 });
      await person.page.mouse.move(5, 5, { steps: 4 });
      await person.page.mouse.up();
      await person.hear('Left where it was');
      assert.equal((await now()).sessions.find((card) => card.session.id === session.id).session.starts_at, session.starts_at);
    }],
    ['a room deleted from its panel says which sessions have no place now', async (person) => {
      const event = await programme(person);
      const now = () => person.call('programme', { event_id: event.id });
      const { rooms } = await now();
      const broken = [];
      person.page.on('pageerror', (error) => broken.push(error.message));
      await person.page.locator(`[data-stop="room:${rooms[1].id}"]`).focus();
      await person.press('Enter');
      await person.page.getByRole('complementary').getByRole('button', { name: 'Room', exact: true }).click();
      await person.page.getByRole('menuitem', { name: 'Delete room' }).click();
      await person.hear('now unscheduled');
      await person.page.locator('.toast', { hasText: rooms[1].name }).getByRole('button', { name: 'Undo' }).click();
      await person.until(now, (after) => after.rooms.length === rooms.length);
      assert.deepEqual(broken, []);
    }],
    ['Delete deletes at once and undo brings it back', async (person) => {
      const event = await programme(person);
      const card = await session(person, event, 'Lunch');
      await stop(person, card.session.id).focus();
      await person.press('Delete');
      await person.hear('Lunch is deleted');
      await person.page.getByRole('button', { name: 'Undo', exact: true }).click();
      await stop(person, card.session.id).waitFor();
    }],
    ['what is deleted is not asked for again, however it was deleted, until undo brings it back', async (person) => {
      const event = await programme(person);
      const refused = [];
      person.page.on('response', (answer) => answer.status() >= 400 && refused.push(answer.request().postData()));
      for (const how of ['key', 'menu']) {
        const card = await session(person, event, 'Lunch');
        await stop(person, card.session.id).focus();
        await person.press('Enter');
        await person.page.getByRole('heading', { name: 'Links' }).waitFor();
        if (how === 'key') {
          await stop(person, card.session.id).focus();
          await person.press('Delete');
        } else {
          await person.page.getByRole('complementary').getByRole('button', { name: 'Session', exact: true }).click();
          await person.page.getByRole('menuitem', { name: 'Delete' }).click();
        }
        await stop(person, card.session.id).waitFor({ state: 'detached' });
        await person.page.getByRole('complementary').waitFor({ state: 'detached' });
        await person.call('change_session', { id: (await session(person, event, 'Did it work')).session.id, title: `Did it work? By ${how}` });
        await person.page.locator('[data-stop]', { hasText: `By ${how}` }).waitFor();
        assert.deepEqual(refused, [], how);
        await person.call('undo');
        await person.call('undo');
        await stop(person, card.session.id).waitFor();
      }
    }],
    ['after Delete the focus is on the neighbour in time, of the same room first', async (person) => {
      const day = '2026-11-12';
      const event = await person.call('create_event', { title: 'Neighbours', starts_on: day, ends_on: '2026-11-13', kind: 'workshop' });
      const [hall, studio] = [await person.call('create_room', { event_id: event.id, name: 'Hall' }), await person.call('create_room', { event_id: event.id, name: 'Studio' })];
      const put = async (title, room, from, to, on = day) => (await person.call('create_session', { session: { event_id: event.id, title }, at: room && { room_id: room.id, starts_at: `${on}T${from}:00`, ends_at: `${on}T${to}:00` } })).id;
      const opening = await put('Opening', hall, '09:00', '09:30');
      const panel = await put('Panel', hall, '10:00', '11:00');
      const close = await put('Close', hall, '15:00', '15:30');
      const clinic = await put('Clinic', studio, '10:30', '11:00');
      const [friday, late] = [await put('Friday', hall, '09:00', '10:00', '2026-11-13'), await put('Late', hall, '16:00', '17:00', '2026-11-13')];
      const [idea, other] = [await put('Idea'), await put('Other idea')];
      await person.visit(`/event/${event.id}/programme`);
      for (const [gone, next] of [[panel, close], [close, opening], [clinic, opening], [idea, other]]) {
        await stop(person, gone).focus();
        await person.press('Delete');
        await until(person, next);
      }
      // From the menu beside the grid it is the same.
      await person.call('undo');
      await person.call('undo');
      await stop(person, opening).focus();
      await stop(person, clinic).click();
      await person.page.getByRole('complementary').getByRole('button', { name: 'Session', exact: true }).click();
      await person.page.getByRole('menuitem', { name: 'Delete' }).click();
      await until(person, opening);
      // The last one of the day leaves its place, empty.
      await person.press('Delete');
      await person.page.waitForFunction((room) => document.activeElement?.dataset.stop?.startsWith(`free:${room}`), hall.id);
      // In the list every day counts, and in the end there is the empty state.
      await person.visit(`/event/${event.id}/programme?view=list`);
      await stop(person, late).focus();
      await person.press('Delete');
      await until(person, friday);
      for (const each of [friday, idea, other]) {
        if (!(await stop(person, each).count())) continue;
        await stop(person, each).focus();
        await person.press('Delete');
        await stop(person, each).waitFor({ state: 'detached' });
      }
      await person.page.waitForFunction(() => document.activeElement?.matches('.empty button'));
    }],
    ['a person is put into a session, and made when unknown', async (person) => {
      const event = await programme(person);
      const card = await session(person, event, 'Social tariffs');
      await stop(person, card.session.id).click();
      await person.page.getByRole('combobox', { name: 'Add a person' }).fill('Wilhelmina Ashgrove');
      await person.page.getByRole('option', { name: /Wilhelmina Ashgrove/ }).click();
      await person.page.getByLabel('Role of Wilhelmina Ashgrove').selectOption({ label: 'Chair' });
      await person.page.waitForFunction(() => document.querySelector('footer')?.textContent.includes('Undo: Change role'));
      const now = await session(person, event, 'Social tariffs');
      assert.equal(now.parts.find((part) => part.name === 'Wilhelmina Ashgrove').role, 'chair');
    }],
    ['a cancelled session is shown as such', async (person) => {
      const event = await programme(person);
      const card = await session(person, event, 'Did it work');
      await person.call('cancel_session', { id: card.session.id });
      await stop(person, card.session.id).getByText('Cancelled').waitFor();
      await person.clean('cancelled');
    }],
    ['F8 goes to the next clash', async (person) => {
      await programme(person);
      await person.press('F8');
      await person.page.waitForFunction(() => document.activeElement?.textContent.includes('Problem:'));
    }],
    ['a press of the mouse on the clashes shows which session the focus is on, until it goes on', async (person) => {
      await programme(person);
      await person.page.getByRole('button', { name: /clash(es)?$/ }).click();
      const ring = () => person.page.evaluate(() => [document.activeElement?.textContent.includes('Problem:') ?? false, getComputedStyle(document.activeElement).outlineStyle, document.querySelectorAll('[data-ring]').length]);
      await person.until(ring, (now) => now[0] && now[1] === 'solid' && now[2] === 1);
      await person.clean('a clash shown');
      await person.photograph('clash-shown');
      await person.page.locator('h1').click();
      await person.until(ring, (now) => now[2] === 0);
    }],
    ['the list shows the same sessions, and is the view of narrow windows', async (person) => {
      const event = await programme(person, '?view=list');
      await person.clean('list');
      await person.photograph('list');
      const { sessions } = await person.call('programme', { event_id: event.id });
      assert.equal(await person.page.locator('.list [data-stop]').count(), sessions.length);
      await person.page.setViewportSize({ width: 320, height: 720 });
      await person.visit(`/event/${event.id}/programme`);
      await person.page.locator('.list [tabindex="0"]').focus();
      await person.press('ArrowDown', 'Enter');
      await person.page.waitForFunction(() => document.activeElement?.matches('aside h2'));
      await person.clean('narrow inspector');
    }],
    ['days are tabs, and a session goes to the next day by keys', async (person) => {
      const event = await person.call('create_event', { title: 'Two days', starts_on: '2026-11-12', ends_on: '2026-11-13', kind: 'conference' });
      const room = await person.call('create_room', { event_id: event.id, name: 'Hall' });
      const made = await person.call('create_session', { session: { event_id: event.id, title: 'Late talk' }, at: { room_id: room.id, starts_at: '2026-11-12T23:30:00', ends_at: '2026-11-13T00:30:00' } });
      await person.visit(`/event/${event.id}/programme`);
      await stop(person, made.id).focus();
      await person.clean('two days');
      await person.press('m', 'PageDown', 'Enter');
      await person.hear('Placed in Hall, 23:30 to 00:30');
      await until(person, made.id);
      assert.equal(await person.page.getByRole('tab', { selected: true }).textContent(), 'Fri 13 November');
      await person.photograph('days');
    }],
    ['undo and redo of a move to another day go along with the session', async (person) => {
      const event = await person.call('create_event', { title: 'Two nights', starts_on: '2026-11-12', ends_on: '2026-11-13', kind: 'conference' });
      const room = await person.call('create_room', { event_id: event.id, name: 'Hall' });
      const put = async (title, day, hour) => (await person.call('create_session', { session: { event_id: event.id, title }, at: { room_id: room.id, starts_at: `${day}T${hour}:00:00`, ends_at: `${day}T${hour}:45:00` } })).id;
      const talk = await put('Talk', '2026-11-12', '10');
      for (const day of ['2026-11-12', '2026-11-13']) await put('Neighbour', day, '11');
      await person.visit(`/event/${event.id}/programme`);
      await stop(person, talk).focus();
      const shown = (day) => person.page.getByRole('tab', { name: day, selected: true }).waitFor();
      await person.press('m', 'PageDown', 'Enter');
      await person.hear('Placed in Hall, 10:00 to 10:45');
      await until(person, talk);
      for (const [keys, day] of [['Control+z', 'Thu 12 November'], ['Control+Shift+z', 'Fri 13 November']]) {
        await person.press(keys);
        await shown(day);
        await until(person, talk);
      }
    }],
    ['a programme without rooms offers the first one', async (person) => {
      const event = await person.call('create_event', { title: 'Bare', starts_on: '2026-11-12' });
      await person.visit(`/event/${event.id}/programme`);
      await person.clean('no rooms');
      await person.page.getByRole('button', { name: 'Add the first room' }).click();
      await person.type('Main hall');
      await person.press('Enter');
      await person.page.waitForFunction(() => document.activeElement?.dataset.stop?.startsWith('room:'));
      await person.press('Enter');
      await person.page.getByLabel('Seats').fill('80');
      await person.press('Enter');
      await person.see('80 seats');
      await person.clean('room');
    }],
    ['a session moved by keys onto a time that is taken keeps the focus, however they are sorted there', async (person) => {
      const event = await person.call('create_event', { title: 'Full day', kind: 'workshop', starts_on: '2027-03-10', zone: 'Europe/London' });
      const room = await person.call('create_room', { event_id: event.id, name: 'Hall' });
      const at = (from, until) => ({ room_id: room.id, starts_at: `2027-03-10T${from}:00`, ends_at: `2027-03-10T${until}:00` });
      const make = (title, place) => person.call('create_session', { session: { event_id: event.id, title }, at: place });
      const [zed] = [await make('Zed', at('09:00', '09:30')), await make('Alpha', at('09:30', '10:00')), await make('Beta', at('10:00', '10:30'))];
      await person.visit(`/event/${event.id}/programme`);
      const card = person.page.locator(`[data-stop="${zed.id}"]`);
      await card.focus();
      const start = async () => (await person.call('programme', { event_id: event.id })).sessions.find(({ session }) => session.id === zed.id).session.starts_at;
      let before = await start();
      for (let step = 0; step < 15; step++) {
        await person.press('Alt+ArrowDown');
        before = await person.until(start, (now) => now !== before);
        await person.settled();
        assert.equal(await person.page.evaluate(() => document.activeElement?.dataset.stop), zed.id, `at ${before}`);
      }
      for (const arrow of ['ArrowUp', 'ArrowUp', 'ArrowUp']) {
        await person.press('m', arrow, arrow, 'Enter');
        before = await person.until(start, (now) => now !== before);
        await person.settled();
        assert.equal(await person.page.evaluate(() => document.activeElement?.dataset.stop), zed.id, `at ${before}`);
      }
    }],
  ],
};
