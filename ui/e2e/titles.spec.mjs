// Long titles without a space stay where they belong, on every screen, wide and narrow.
import assert from 'node:assert/strict';

const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesentwurfsvorlagenbesprechung';

/** Where the word stands out of what holds it: of the page, or of the nearest thing that cuts it or has a border. */
const sticksOut = (person) =>
  person.page.evaluate((word) => {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (!node.data.includes(word.slice(0, 20)) || !node.parentElement.checkVisibility() || node.parentElement.closest('.sr, option, title')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const right = Math.max(...[...range.getClientRects()].map((box) => box.right));
      for (let at = node.parentElement; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        if (style.display !== 'inline' && right > box.right + 1) {
          if (style.textOverflow === 'ellipsis' && style.overflowX !== 'visible') break;
          found.push(`${at.tagName}.${at.className} by ${Math.round(right - box.right)}: ${node.data.slice(0, 30)}`);
          break;
        }
        if (style.overflowX !== 'visible' || style.position === 'fixed') break;
      }
    }
    return found;
  }, LONG);
/** Nothing sticks out, at a width. */
async function inside(person, where) {
  for (const width of [1280, 700, 320]) {
    await person.page.setViewportSize({ width, height: 820 });
    await person.settled();
    assert.deepEqual(await sticksOut(person), [], `${where} at ${width}`);
    assert.equal(await person.page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${where} at ${width} scrolls sideways`);
  }
  await person.page.setViewportSize({ width: 1280, height: 820 });
}
/** An event whose every name is such a word. */
async function named(person) {
  const day = '2026-11-12';
  const event = await person.call('create_event', { title: LONG, starts_on: day, ends_on: day, kind: 'workshop' });
  const room = await person.call('create_room', { event_id: event.id, name: LONG });
  const session = await person.call('create_session', { session: { event_id: event.id, title: LONG }, at: { room_id: room.id, starts_at: `${day}T10:00:00`, ends_at: `${day}T10:05:00` } });
  await person.call('create_session', { session: { event_id: event.id, title: LONG } });
  const attendance = await person.call('register_new_person', { event_id: event.id, person: { given_name: 'Ada', family_name: LONG } });
  const series = await person.call('create_series', { title: LONG });
  return { event, session, attendance, series };
}

export default {
  tests: [
    ['a long word stays in the switcher, headings, lists, the palette, messages and every screen', async (person) => {
      const { event, session, attendance, series } = await named(person);
      const id = event.id;
      const screens = { programme: `/event/${id}/programme`, list: `/event/${id}/programme?view=list`, session: `/event/${id}/programme?session=${session.id}`, people: `/event/${id}/people`, person: `/event/${id}/people?attendance=${attendance.id}`, overview: `/event/${id}`, room: `/event/${id}/session/${session.id}/room`, takeaways: `/event/${id}/takeaways`, calendar: `/event/${id}/calendar`, events: '/events', networks: '/networks', network: `/network/${series.id}`, home: '/' };
      const wrong = [];
      for (const [where, address] of Object.entries(screens)) {
        await person.visit(address);
        await inside(person, where).catch((error) => wrong.push(error.message.slice(0, 600)));
      }
      assert.deepEqual(wrong, []);
      await person.visit(`/event/${id}/programme`);
      await person.photograph('programme');
      await person.page.locator('.event-switcher').click();
      await person.page.getByRole('menuitem').first().waitFor();
      assert.deepEqual(await sticksOut(person), [], 'the open switcher');
      await person.page.screenshot({ path: `${person.out}/titles-switcher.png` });
      await person.press('Escape', 'Control+k');
      await person.type(LONG.slice(0, 12));
      await person.page.getByRole('option').filter({ hasText: LONG }).first().waitFor();
      assert.deepEqual(await sticksOut(person), [], 'the palette');
      await person.press('Escape');
      await person.page.locator(`[data-stop="${session.id}"]`).focus();
      await person.press('Delete');
      await person.page.locator('.toast').waitFor();
      assert.deepEqual(await sticksOut(person), [], 'a message');
      await person.page.screenshot({ path: `${person.out}/titles-message.png` });
    }],
  ],
};
