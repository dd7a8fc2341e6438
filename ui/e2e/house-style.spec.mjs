// The house style in the settings: found, changed, turned off, added, as shipped again.
import assert from 'node:assert/strict';

const lines = async (person, phrase) => (await person.call('house_style')).filter(({ rule }) => rule.phrase.toLowerCase() === phrase);

export default {
  tests: [
    ['the list is there, is searched, and a line of it is changed and shipped again', async (person) => {
      await person.visit('/settings');
      await person.see('House style');
      await person.clean('list');
      const card = person.page.getByRole('region', { name: 'House style' });
      await card.scrollIntoViewIfNeeded();
      await person.photograph('list');
      await card.getByRole('textbox', { name: 'Find in the list' }).fill('utilise');
      await card.getByText('1 line', { exact: true }).waitFor();
      await card.getByRole('button', { name: 'Change utilise' }).click();
      await card.getByRole('textbox', { name: 'Write instead' }).fill('employ');
      await card.getByRole('button', { name: 'Change line' }).click();
      await person.hear('utilise is in the house style');
      assert.equal((await lines(person, 'utilise'))[0].rule.instead, 'employ');
      await card.getByRole('button', { name: 'utilise as shipped' }).click();
      await person.hear('utilise is as shipped again');
      assert.equal((await lines(person, 'utilise'))[0].rule.instead, 'use');
    }],
    ['a line is turned off and on, and one is added', async (person) => {
      await person.visit('/settings');
      const card = person.page.getByRole('region', { name: 'House style' });
      await card.getByRole('textbox', { name: 'Find in the list' }).fill('commence');
      await card.getByRole('button', { name: 'Turn off commence' }).click();
      await card.getByText('Not looked for').waitFor();
      await card.getByRole('button', { name: 'Turn on commence' }).click();
      await card.getByRole('textbox', { name: 'Word or phrase' }).fill('blue-sky');
      await card.getByRole('button', { name: 'Add line' }).click();
      await person.hear('blue-sky is in the house style');
      const check = await person.call('check_text', { markdown: 'Some Blue-sky ideas.' });
      assert.equal(check.findings[0].found, 'Blue-sky');
    }],
  ],
};
