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
