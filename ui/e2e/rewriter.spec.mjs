// The helper that rewrites: set up in the settings, its connection checked against a server of this test.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';

/** A helper on the loopback that keeps what it is sent. */
const helper = async () => {
  const heard = [];
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      heard.push({ url: request.url, body });
      response.setHeader('content-type', 'application/json');
      const models = { object: 'list', data: [{ id: 'small' }, { id: 'large' }] };
      const answer = { choices: [{ message: { role: 'assistant', content: 'Another wording altogether.' } }] };
      response.end(JSON.stringify(request.url === '/v1/models' ? models : answer));
    });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
  return { heard, address: `http://127.0.0.1:${server.address().port}` };
};
const card = (person) => person.page.locator('.card').filter({ has: person.page.getByRole('heading', { name: 'Helper that rewrites' }) });

export default {
  tests: [
    ['the helper is off until somebody switches it on', async (person) => {
      await person.visit('/settings');
      await card(person).waitFor();
      assert.equal((await person.call('rewriter')).rewriter, null);
      assert.equal(await card(person).getByRole('checkbox', { name: 'Use the helper' }).isChecked(), false);
      await person.clean('settings');
      await person.photograph('settings');
    }],
    ['an address elsewhere in the open is refused where it is typed', async (person) => {
      await person.visit('/settings');
      const address = card(person).getByRole('textbox', { name: 'Address' });
      await address.fill('http://models.example.org');
      await address.press('Enter');
      await person.see('is neither on this computer nor encrypted');
    }],
    ['the connection is checked and a model is chosen', async (person) => {
      const { heard, address } = await helper();
      await person.visit('/settings');
      const field = card(person).getByRole('textbox', { name: 'Address' });
      await field.fill(address);
      await field.press('Enter');
      await card(person).getByRole('button', { name: 'Check the connection' }).click();
      await person.see('The helper answers and has 2 models');
      assert.deepEqual(heard.map(({ url }) => url), ['/v1/models']);
      await card(person).getByRole('combobox', { name: 'Model' }).selectOption('small');
      await person.until(async () => (await person.call('rewriter')).rewriter.model, (model) => model === 'small');
      await person.clean('checked');
    }],
  ],
};
