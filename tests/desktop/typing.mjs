// Keys of every text field, pressed on the real keyboard: undo and redo of what was typed there, and copying and pasting.

/** Claims about a note, a title that saves itself, and a form. */
export function typing(person, event) {
  const stands = () => person.ask(() => [document.activeElement.value, document.activeElement.selectionStart, document.activeElement.selectionEnd]);
  const untilStands = (text) => person.until((text) => document.activeElement.value === text, `the field says ${JSON.stringify(text)}`, text);
  /** What the field says after each of some keys. */
  const after = async (steps) => {
    for (const [key, text] of steps) {
      await person.press(key);
      await untilStands(text);
    }
  };
  /** Goes through all keys in the field that has the keyboard, and leaves it as it was. */
  const keysOfField = async () => {
    await person.until(() => typeof document.activeElement?.value === 'string', 'a field has the keyboard');
    await person.press('ctrl+End');
    const [was] = await stands();
    const typed = `${was}abc`;
    await person.type('abc');
    await untilStands(typed);
    await after([['ctrl+z', was], ['ctrl+shift+z', typed], ['ctrl+z', was], ['ctrl+y', typed]]);
    await person.press('ctrl+a', 'ctrl+c');
    await after([['ctrl+x', ''], ['ctrl+v', typed], ['ctrl+z', ''], ['ctrl+z', typed], ['ctrl+z', was], ['ctrl+z', was]]);
  };
  const sessionOf = async () => (await person.holds('programme', { event_id: event.id })).sessions.find((card) => card.session.starts_at).session;

  return [
    ['undo, redo and the keys of the clipboard are those of the note that is typed in', async () => {
      const { id } = await sessionOf();
      await person.ask((event, session) => (location.hash = `#/event/${event}/session/${session}/room`), event.id, id);
      await person.see('textbox', '^Note of');
      await person.click('textbox', '^Note of');
      await keysOfField();
    }],
    ['undo of what a key made of a line leaves the caret where it was', async () => {
      const [was] = await stands();
      await person.type('We need cover');
      await person.press('Left', 'Left', 'Left', 'Left', 'Left', 'Left');
      const before = await stands();
      await person.press('alt+i');
      await person.until(() => document.activeElement.value.endsWith('[internal]'), 'the line is internal');
      await person.press('ctrl+z');
      await untilStands(before[0]);
      if ((await stands()).join() !== before.join()) throw new Error(`it stands at ${await stands()} and not ${before}`);
      await person.type('X');
      await untilStands(`${was}We needX cover`);
      await person.press('ctrl+a', 'Delete');
    }],
    ['and of a title that saves itself', async () => {
      const { id } = await sessionOf();
      await person.ask((event, session) => (location.hash = `#/event/${event}/programme?session=${session}`), event.id, id);
      await person.see('textbox', '^Title');
      await person.click('textbox', '^Title');
      await keysOfField();
    }],
    ['and of a form', async () => {
      await person.ask(() => (location.hash = '#/events?new=1'));
      await person.see('textbox', '^Title');
      await person.click('textbox', '^Title');
      await keysOfField();
      await person.press('Escape');
    }],
    ['outside of fields undo is the program\'s', async () => {
      const { id, title } = await sessionOf();
      const now = async (isSo, what) => person.untilHolds('programme', { event_id: event.id }, (all) => isSo(all.sessions.find((card) => card.session.id === id).session.title), what);
      await person.ask((event, session) => (location.hash = `#/event/${event}/programme?session=${session}`), event.id, id);
      await person.see('textbox', '^Title');
      await person.click('textbox', '^Title');
      await person.press('ctrl+End');
      await person.type(' again');
      await now((text) => text === `${title} again`, 'the title is saved');
      await person.ask(() => document.querySelector('main').focus());
      await person.press('ctrl+z');
      await now((text) => text === title, 'the title is as before');
    }],
  ];
}
