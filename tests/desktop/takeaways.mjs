// Takeaways: typed one after another, as while somebody speaks.

/** What is typed; `#` and Alt keys are part of it. */
export const TYPED = ['Lend the device and the data together', 'Ask who is not in the room, then go there', 'A leaflet in a waiting room beats an advert'];

/** Claims about the takeaways of an event. */
export function takeaways(person, event) {
  const board = { event_id: event.id };
  const texts = (now) => now.takeaways.map((each) => (each.takeaway ?? each).text);

  return [
    ['takeaways are typed one after another with Enter', async () => {
      board.event_id = event.id;
      await person.click('link', '^Notes and takeaways');
      await person.click('combobox', 'What is worth keeping');
      for (const text of TYPED) {
        await person.type(text);
        await person.press('Return');
        await person.untilHolds('takeaway_board', board, (now) => texts(now).includes(text), `"${text}" is kept`);
      }
      await person.photograph('takeaways-light');
    }],
    ['a permission is chosen by key and kept with the takeaway', async () => {
      await person.type('The pilot will be paid for until March');
      await person.press('alt+4', 'Return');
      const now = await person.untilHolds('takeaway_board', board, (now) => texts(now).some((text) => text.startsWith('The pilot')), 'it is kept');
      const kept = now.takeaways.map((each) => each.takeaway ?? each).find((each) => each.text.startsWith('The pilot'));
      if (kept.permission !== 'internal') throw new Error(`its permission is ${kept.permission}`);
    }],
  ];
}
