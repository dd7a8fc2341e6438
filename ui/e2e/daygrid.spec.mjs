// The day as it is drawn: short sessions, and drags that leave the day.
import assert from 'node:assert/strict';

const stop = (person, id) => person.page.locator(`[data-stop="${id}"]`);
const centre = async (locator) => {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y };
};

export default {
  tests: [
    ['sessions of five minutes are a line each: readable, as high as a finger needs, and none on another', async (person) => {
      const day = '2026-11-12';
      const event = await person.call('create_event', { title: 'Lightning', starts_on: day, kind: 'workshop' });
      const [hall, studio] = [await person.call('create_room', { event_id: event.id, name: 'Hall' }), await person.call('create_room', { event_id: event.id, name: 'Studio' })];
      const time = (minutes) => `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
      const put = async (title, room, from, to) => (await person.call('create_session', { session: { event_id: event.id, title }, at: { room_id: room.id, starts_at: time(from), ends_at: time(to) } })).id;
      const long = 'Where the library van goes on a Thursday, and who waits for it in the rain';
      const talks = [];
      for (let at = 0; at < 12; at++) talks.push(await put(`${at + 1}. ${long}`, hall, 600 + at * 5, 605 + at * 5));
      const others = [await put('Clinic', studio, 600, 645), await put('Two at once', studio, 670, 675), await put(long, studio, 670, 680), await put('A quarter', studio, 680, 695), await put('Ten', hall, 660, 670)];
      await person.visit(`/event/${event.id}/programme`);
      const boxes = [];
      for (const id of [...talks, ...others]) boxes.push(await stop(person, id).boundingBox());
      for (const box of boxes) assert.ok(box.height >= 24 && box.width >= 24, JSON.stringify(box));
      for (const [at, a] of boxes.entries()) for (const b of boxes.slice(at + 1)) assert.ok(a.y + a.height <= b.y + 0.5 || b.y + b.height <= a.y + 0.5 || a.x + a.width <= b.x + 0.5 || b.x + b.width <= a.x + 0.5, JSON.stringify([a, b]));
      const cut = (id) => stop(person, id).locator('strong').evaluate((title) => ({ cut: title.scrollWidth > title.clientWidth, wide: title.clientWidth, how: getComputedStyle(title).textOverflow }));
      const third = await cut(talks[2]);
      assert.deepEqual([third.cut, third.how, third.wide > 60], [true, 'ellipsis', true]);
      assert.ok((await stop(person, talks[2]).textContent()).includes(long), 'ears get all of it');
      await person.clean('lightning');
      await person.photograph('lightning');
      for (const show of ['focus', 'hover']) {
        await stop(person, talks[2])[show]();
        assert.equal((await cut(talks[2])).cut, false, `${show} shows all of the title`);
        await person.page.screenshot({ path: `${person.out}/programme-lightning-${show}.png` });
        await person.press('Escape');
        assert.equal((await cut(talks[2])).cut, true, 'Escape takes it away again');
        await person.page.mouse.move(5, 5);
        await person.page.evaluate(() => document.activeElement.blur());
      }
      // A drop lands where the pointer is, also where time is drawn wider.
      const [from, to] = [await centre(stop(person, others[3])), await centre(stop(person, talks[9]))];
      await person.page.mouse.move(from.x, from.top + 3);
      await person.page.mouse.down();
      await person.page.mouse.move(from.x - 20, from.y, { steps: 3 });
      await person.page.mouse.move(to.x, to.top + 3, { steps: 6 });
      await person.page.screenshot({ path: `${person.out}/programme-lightning-drag.png` });
      await person.page.mouse.up();
      await person.hear('Placed in Hall, 10:45 to 11:00');
    }],
    ['forty sessions at once in one room stand side by side, each readable and reached, and the name of the room stays', async (person) => {
      const day = '2026-11-12';
      const event = await person.call('create_event', { title: 'Tables', starts_on: day, kind: 'workshop' });
      const room = await person.call('create_room', { event_id: event.id, name: 'Hall' });
      const put = async (title, from, to) => (await person.call('create_session', { session: { event_id: event.id, title }, at: { room_id: room.id, starts_at: `${day}T${from}:00`, ends_at: `${day}T${to}:00` } })).id;
      const welcome = await put('Welcome to everybody', '09:30', '10:00');
      const tables = [];
      for (let at = 1; at <= 40; at++) tables.push(await put(`Table ${at} about libraries`, '10:00', '11:00'));
      await person.visit(`/event/${event.id}/programme`);
      const boxes = [];
      for (const id of tables) boxes.push(await stop(person, id).boundingBox());
      boxes.sort((a, b) => a.x - b.x);
      for (const [at, box] of boxes.entries()) assert.ok(box.width >= 88 && (at === 0 || box.x >= boxes[at - 1].x + boxes[at - 1].width - 0.5), JSON.stringify([at, box]));
      assert.ok((await stop(person, welcome).boundingBox()).width < 500, 'who is alone does not fill a room of forty');
      await person.clean('forty at once');
      await person.photograph('forty');
      await stop(person, welcome).focus();
      await person.press('ArrowDown');
      for (let at = 0; at < 39; at++) await person.press('ArrowDown');
      const reached = await person.page.locator('[data-column] ol').first().locator('[data-stop]').last().getAttribute('data-stop');
      await person.until(() => person.page.evaluate(() => document.activeElement.dataset.stop), (now) => now === reached);
      const [last, name] = [await stop(person, reached).boundingBox(), await person.page.locator('.head .strong').boundingBox()];
      assert.ok(last.x >= 0 && last.x + last.width <= 1280 && name.x >= 0 && name.x < 1280, JSON.stringify([last, name]));
      await person.page.screenshot({ path: `${person.out}/programme-forty-last.png` });
    }],
    ['a click on an empty place asks for a session there, and another click takes what is typed elsewhere', async (person) => {
      const day = '2026-11-12';
      const event = await person.call('create_event', { title: 'Clicks', starts_on: day, kind: 'workshop' });
      const [hall, studio] = [await person.call('create_room', { event_id: event.id, name: 'Hall' }), await person.call('create_room', { event_id: event.id, name: 'Studio' })];
      const talk = await person.call('create_session', { session: { event_id: event.id, title: 'Talk' }, at: { room_id: hall.id, starts_at: `${day}T10:00:00`, ends_at: `${day}T11:00:00` } });
      await person.visit(`/event/${event.id}/programme`);
      const box = await stop(person, talk.id).boundingBox();
      await person.page.mouse.click(box.x + box.width / 2, box.y + box.height * 1.4);
      await person.page.keyboard.type('Clinic');
      const form = person.page.getByRole('form', { name: 'Add session' });
      const places = async () => [await form.getByLabel('Room').evaluate((field) => field.selectedOptions[0].text), (await form.getByRole('group', { name: 'Starts' }).getByRole('spinbutton').evaluateAll((parts) => parts.map((part) => part.value))).join(':')];
      assert.deepEqual(await places(), ['Hall', '11:15']);
      const column = await person.page.locator(`[data-column="${studio.id}"]`).boundingBox();
      await person.page.mouse.click(column.x + 20, box.y + box.height * 0.4);
      assert.deepEqual(await person.until(places, ([room]) => room === 'Studio'), ['Studio', '10:15']);
      await person.clean('a place asked for');
      await person.press('Enter');
      await person.hear('Clinic is added');
      const { sessions } = await person.call('programme', { event_id: event.id });
      assert.deepEqual(sessions.filter((card) => card.session.title === 'Clinic').map((card) => [card.session.room_id, card.session.starts_at]), [[studio.id, `${day}T10:15:00`]]);
      // A click on a session is no click on an empty place.
      await stop(person, talk.id).click();
      await person.page.getByRole('heading', { level: 2, name: 'Talk' }).waitFor();
      assert.equal(await form.count(), 0);
    }],
    ['the form moves sessions of a night and of several days as they are, and an end that no night reaches is refused', async (person) => {
      const event = await person.call('create_event', { title: 'Long ones', starts_on: '2026-11-12', ends_on: '2026-11-14', kind: 'workshop' });
      const [hall, studio] = [await person.call('create_room', { event_id: event.id, name: 'Hall' }), await person.call('create_room', { event_id: event.id, name: 'Studio' })];
      const put = async (title, from, to) => (await person.call('create_session', { session: { event_id: event.id, title }, at: { room_id: hall.id, starts_at: `2026-11-${from}:00`, ends_at: `2026-11-${to}:00` } })).id;
      const vigil = await put('Vigil', '12T23:00', '13T01:00');
      const marathon = await put('Marathon', '12T10:00', '13T12:00');
      await person.visit(`/event/${event.id}/programme`);
      const form = person.page.getByRole('form', { name: 'Room and time' });
      for (const [id, place] of [[vigil, ['2026-11-12T23:00:00', '2026-11-13T01:00:00']], [marathon, ['2026-11-12T10:00:00', '2026-11-13T12:00:00']]]) {
        await stop(person, id).focus();
        await person.press('F2');
        await form.getByText('Ends on Friday 13 November 2026.').waitFor();
        await form.getByLabel('Room').selectOption({ label: 'Studio' });
        await form.getByText(/No problems|Overlaps “Vigil”/).waitFor();
        await person.clean('a place of two days');
        await form.getByRole('button', { name: 'Move session' }).click();
        await person.hear('Placed in Studio');
        await person.press('Escape');
        const now = async () => (await person.call('programme', { event_id: event.id })).sessions.find((card) => card.session.id === id).session;
        const session = await person.until(now, ({ room_id }) => room_id === studio.id);
        assert.deepEqual([session.starts_at, session.ends_at], place);
      }
      // An end before the start is refused where it stands, and the page goes on.
      await stop(person, marathon).focus();
      await person.press('F2');
      await form.getByRole('group', { name: 'Ends' }).getByRole('spinbutton').first().focus();
      await person.type('0900');
      await form.getByText('Ends on Friday').waitFor();
      await person.call('delete_session', { id: marathon });
      const talk = await put('Talk', '12T10:00', '12T11:00');
      await put('Other', '12T14:00', '12T15:00');
      await person.visit(`/event/${event.id}/programme`);
      await stop(person, talk).focus();
      await person.press('F2');
      await form.getByRole('group', { name: 'Ends' }).getByRole('spinbutton').first().focus();
      await person.type('0900');
      await form.getByText('The end is not after the start').waitFor();
      await form.getByRole('button', { name: 'Move session' }).click();
      await form.getByText('The end is not after the start').waitFor();
      const { session } = (await person.call('programme', { event_id: event.id })).sessions.find((card) => card.session.id === talk);
      assert.equal(session.ends_at, '2026-11-12T11:00:00');
    }],
    ['a drop beside the grid shows the day again from which the session was taken', async (person) => {
      const days = ['2026-11-12', '2026-11-13'];
      const event = await person.call('create_event', { title: 'Back again', starts_on: days[0], ends_on: days[1], kind: 'workshop' });
      const room = await person.call('create_room', { event_id: event.id, name: 'Hall' });
      const made = await person.call('create_session', { session: { event_id: event.id, title: 'Talk' }, at: { room_id: room.id, starts_at: `${days[0]}T10:00:00`, ends_at: `${days[0]}T11:00:00` } });
      const idea = await person.call('create_session', { session: { event_id: event.id, title: 'Idea' } });
      const shown = (day) => person.page.locator(`[data-day="${day}"][aria-selected="true"]`).waitFor();
      await person.visit(`/event/${event.id}/programme`);
      for (const [id, end] of [[made.id, 'drop'], [made.id, 'Escape'], [idea.id, 'drop'], [idea.id, 'Escape']]) {
        const from = await centre(stop(person, id));
        const tab = await centre(person.page.locator(`[data-day="${days[1]}"]`));
        await person.page.mouse.move(from.x, from.y);
        await person.page.mouse.down();
        await person.page.mouse.move(from.x, from.y - 20, { steps: 3 });
        await person.page.mouse.move(tab.x, tab.y, { steps: 6 });
        await shown(days[1]);
        await person.page.mouse.move(5, 5, { steps: 4 });
        if (end === 'Escape') await person.press('Escape');
        await person.page.mouse.up();
        await shown(days[0]);
      }
      await stop(person, idea.id).focus();
      await person.press('m', 'PageDown');
      await shown(days[1]);
      await person.press('Escape');
      await shown(days[0]);
      const { sessions } = await person.call('programme', { event_id: event.id });
      assert.deepEqual(sessions.map((card) => card.session.starts_at).sort(), [`${days[0]}T10:00:00`, null].sort());
    }],
    ['a session dragged over the tab of another day is dropped there', async (person) => {
      const days = ['2026-11-12', '2026-11-13'];
      const event = await person.call('create_event', { title: 'Over there', starts_on: days[0], ends_on: days[1], kind: 'workshop' });
      const room = await person.call('create_room', { event_id: event.id, name: 'Hall' });
      const made = await person.call('create_session', { session: { event_id: event.id, title: 'Talk' }, at: { room_id: room.id, starts_at: `${days[0]}T10:00:00`, ends_at: `${days[0]}T11:00:00` } });
      await person.visit(`/event/${event.id}/programme`);
      const from = await centre(stop(person, made.id));
      const tab = await centre(person.page.locator(`[data-day="${days[1]}"]`));
      await person.page.mouse.move(from.x, from.y);
      await person.page.mouse.down();
      await person.page.mouse.move(from.x, from.y - 20, { steps: 3 });
      await person.page.mouse.move(tab.x, tab.y, { steps: 6 });
      await person.page.locator(`[data-day="${days[1]}"][aria-selected="true"]`).waitFor();
      await person.page.mouse.move(from.x, from.y, { steps: 6 });
      await person.page.mouse.up();
      await person.hear('Placed in Hall');
      const { sessions } = await person.call('programme', { event_id: event.id });
      assert.equal(sessions[0].day, days[1]);
    }],
  ],
};
