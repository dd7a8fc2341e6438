// People: one more attendee, typed by hand.

/** Claims about the people of an event. */
export function people(person, event) {
  const found = () => person.holds('find_people', { query: 'Wilhelmina', event_id: event.id, limit: 5 });

  return [
    ['an attendee is added by typing a name that nobody has', async () => {
      await person.click('link', '^People');
      await person.see('button', '^Add person');
      await person.photograph('people-light');
      await person.click('button', '^Add person');
      await person.see('combobox', 'Find somebody');
      await person.type('Wilhelmina Osei');
      await person.see('option', 'Wilhelmina Osei');
      await person.press('Down', 'Return');
      await person.see('textbox', '^Given name');
      await person.click('textbox', '^E-mail');
      await person.type('wilhelmina.osei@harbour.example.org');
      await person.press('Return');
      await person.untilHolds('find_people', { query: 'Wilhelmina', event_id: event.id, limit: 5 }, (list) => list.some((each) => each.attendance_id), 'she is registered');
    }],
    ['the new attendee has the address that was typed', async () => {
      const [she] = await found();
      if (she.email !== 'wilhelmina.osei@harbour.example.org') throw new Error(`her address is ${she.email}`);
    }],
  ];
}
