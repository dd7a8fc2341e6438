// The programme: a session is moved by keys, by the mouse and back by undo.

/** Claims about the programme of an event. */
export function programme(person, event) {
  const held = async (id) => (await person.holds('programme', { event_id: event.id })).sessions.find((card) => card.session.id === id).session;
  const moved = { id: '', title: '', before: '' };
  const untilMoved = (id, from) =>
    person.untilHolds('programme', { event_id: event.id }, (now) => now.sessions.find((card) => card.session.id === id).session.starts_at !== from, 'the session is at another time');
  const cardOf = (id) => person.see(`css:[data-stop="${id}"]`, '');

  return [
    ['the programme shows every room and session of the day', async () => {
      await person.click('link', '^Programme');
      await person.see('css:[data-grid]', '');
      const { sessions } = await person.holds('programme', { event_id: event.id });
      const placed = sessions.filter((card) => card.session.starts_at);
      const shown = await person.look('css:[data-grid] li > button[data-stop]', '');
      if (shown.length < placed.length) throw new Error(`${shown.length} of ${placed.length} sessions are shown`);
      await person.photograph('programme-light');
    }],
    ['a session is moved by keys', async () => {
      const { sessions } = await person.holds('programme', { event_id: event.id });
      const { session } = sessions.filter((card) => card.session.starts_at && !card.session.pinned && card.session.room_id).at(3);
      Object.assign(moved, { id: session.id, title: session.title, before: session.starts_at });
      await person.click(`css:[data-stop="${session.id}"]`);
      await person.ask((id) => document.querySelector(`[data-stop="${id}"]`).focus(), session.id);
      const columns = () => person.ask(() => [...document.querySelectorAll('[data-column]')].map((column) => Math.round(column.getBoundingClientRect().x)).join());
      const before = await columns();
      await person.press('m', 'Down', 'Down', 'Down');
      if ((await columns()) !== before) throw new Error('the rooms change places while a session moves');
      await person.photograph('programme-moving-light');
      await person.press('Return');
      await untilMoved(session.id, session.starts_at);
    }],
    ['undo puts it back where it was', async () => {
      await person.press('ctrl+z');
      await person.untilHolds('programme', { event_id: event.id }, (now) => now.sessions.find((card) => card.session.id === moved.id).session.starts_at === moved.before, 'the session is back');
    }],
    ['a session is moved by dragging it', async () => {
      await person.press('Escape');
      await person.drag(await cardOf(moved.id), { x: 0, y: 60 });
      await untilMoved(moved.id, moved.before);
      moved.after = (await held(moved.id)).starts_at;
    }],
    ['a dragged session keeps its length and its room', async () => {
      const now = await held(moved.id);
      const minutes = (Date.parse(now.ends_at) - Date.parse(now.starts_at)) / 60_000;
      if (!(minutes > 0)) throw new Error(`${minutes} minutes are left`);
      if (!now.room_id) throw new Error('the room is lost');
    }],
  ];
}
