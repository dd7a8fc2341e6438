// Home: what needs doing, and what comes up.
export default {
  tests: [
    ['home says what needs somebody and what was held', async (person) => {
      await person.visit('/');
      await person.see('Needs you');
      await person.see('Held lately');
      await person.clean('home');
      await person.photograph('home');
    }],
    ['a need leads to the screen that deals with it', async (person) => {
      await person.visit('/');
      await person.page.getByRole('region', { name: 'Needs you' }).getByRole('link').first().click();
      await person.page.waitForFunction(() => /^#\/(event|network)\//.test(location.hash));
    }],
  ],
};
