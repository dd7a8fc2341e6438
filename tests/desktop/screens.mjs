// A picture of every screen, light and dark: for people to look at, and for the README.

/** Screens of an event by the start of their name in the sidebar, and those of the office. */
const SCREENS = ['Overview', 'Programme', 'People', 'Notes and takeaways', 'Calendar', 'After', 'Home', 'Events', 'Networks', 'Directory', 'Drafts', 'Settings'];

/** Claims about how each screen looks. */
export function screens(person, event) {
  const go = async (name) => {
    await person.click('link', `^${name}`, 'nav');
    await person.until((name) => document.querySelector('nav [aria-current=page]')?.textContent.trim().startsWith(name), `${name} is shown`, name);
    await person.until(() => !document.querySelector('main [aria-busy=true]') && (document.querySelector('main')?.textContent.trim().length ?? 0) > 20, `${name} has something to show`);
  };
  const turn = async (theme) => {
    await person.press('ctrl+k');
    await person.see('combobox', 'Search');
    await person.type(`Theme: ${theme}`);
    await person.see('option', `Theme: ${theme}`);
    await person.press('Return');
    await person.until((theme) => document.documentElement.dataset.theme === theme, `the theme is ${theme}`, theme.toLowerCase());
  };
  // The sidebar shows the event that was open last, which a program that died may have forgotten.
  const open = async () => {
    await person.ask((id) => (location.hash = `#/event/${id}`), event.id);
    await person.see('heading', '^Digital Inclusion Conference', 'main');
  };
  const file = (name) => name.toLowerCase().split(' ').at(-1);

  return ['Light', 'Dark'].flatMap((theme) => [
    [`the palette turns the window ${theme.toLowerCase()}`, () => turn(theme)],
    ...SCREENS.map((name) => [
      `${name} is shown, ${theme.toLowerCase()}`,
      async () => {
        if (name === SCREENS[0]) await open();
        await go(name);
        await person.photograph(`${file(name)}-${theme.toLowerCase()}`);
      },
    ]),
  ]);
}
