// The helper that rewrites: set up in the settings, its connection checked against a server of this test.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';

const MODELS = { object: 'list', data: [{ id: 'small' }, { id: 'large' }] };
const answer = (content) => JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] });
const json = (response, body, status = 200) => response.writeHead(status, { 'content-type': 'application/json' }).end(body);
/** The same in pieces, as a server that streams whether it was asked to or not. */
const streams = (response, words) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const content of words) response.write(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`);
  response.end('data: [DONE]\n\n');
};
/** A helper on the loopback that keeps what it is sent; `does` answers blocks. */
const helper = async (does = (response) => json(response, answer('Another wording altogether.'))) => {
  const heard = [];
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      heard.push({ url: request.url, body });
      if (request.url === '/v1/models') json(response, JSON.stringify(MODELS));
      else does(response);
    });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { heard, close, address: `http://127.0.0.1:${server.address().port}` };
};
const dialog = (person) => person.page.getByRole('dialog', { name: 'Rewrite a block' });
/** The draft of the conference's blog post with a helper on duty, and its first paragraph picked to be rewritten. */
const ask = async (person, does) => {
  const { heard, close, address } = await helper(does);
  await person.call('change_rewriter', { address, model: 'small', on_duty: true });
  const event = await person.conference();
  const { id } = await person.call('build_draft', { event_id: event.id, kind: 'blog_post' });
  const page = () => person.call('draft', { id });
  const block = (await page()).blocks.find((each) => each.form === 'paragraph' && each.state !== 'deleted');
  await person.visit(`/draft/${id}`);
  await person.page.locator(`[data-place="${block.id} 0"]`).focus();
  await person.page.getByRole('button', { name: 'Rewrite…' }).press('Enter');
  await dialog(person).getByLabel('What is sent').waitFor();
  const body = async () => (await page()).blocks.find((each) => each.id === block.id).body;
  return { heard, close, block, body };
};
const send = (person) => dialog(person).getByRole('button', { name: 'Send this' }).press('Enter');
/** What is told in the dialog when an answer cannot be used; the block stays. */
const refused = async (person, does, words) => {
  const { block, body } = await ask(person, does);
  await send(person);
  await dialog(person).getByRole('alert').getByText(words).waitFor();
  await person.until(() => person.focused(), ({ name }) => name === 'Send this again');
  assert.equal(await body(), block.body);
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
    ['what is sent is what was shown, and the answer is taken as a difference', async (person) => {
      const { heard, block, body } = await ask(person);
      const shown = await dialog(person).getByLabel('What is sent').textContent();
      await person.clean('shown');
      await person.photograph('shown');
      assert.deepEqual(heard, []);
      await send(person);
      await dialog(person).getByRole('heading', { name: 'What the helper proposes' }).waitFor();
      assert.deepEqual(heard, [{ url: '/v1/chat/completions', body: shown }]);
      assert.equal((await person.focused()).name, 'What the helper proposes');
      assert.equal(await body(), block.body);
      await person.clean('proposed');
      await person.photograph('proposed');
      await dialog(person).getByRole('button', { name: 'Take this wording' }).press('Enter');
      await person.until(body, (now) => now === 'Another wording altogether.');
      await person.page.waitForFunction((id) => document.activeElement?.dataset?.place === `${id} 0`, block.id);
      await person.call('undo');
      assert.equal(await body(), block.body);
    }],
    ['an answer in pieces is put together', async (person) => {
      const { body, block } = await ask(person, (response) => streams(response, ['Said in ', 'two pieces.']));
      await send(person);
      await dialog(person).getByText('Said in two pieces.').waitFor();
      await dialog(person).getByRole('button', { name: 'Leave it as it is' }).press('Enter');
      assert.equal(await body(), block.body);
    }],
    ['who waits sees how long it may take, stops it, and can send again', async (person) => {
      const { block, body, heard } = await ask(person, () => undefined);
      await send(person);
      await dialog(person).getByText(/Waiting for the helper, \d+ seconds at most/).waitFor();
      await person.until(() => person.focused(), ({ name }) => name === 'Stop waiting');
      await person.until(() => heard.length, (count) => count === 1);
      await person.clean('waiting');
      await person.photograph('waiting');
      await person.press('Enter');
      await person.until(() => person.focused(), ({ name }) => name === 'Send this');
      assert.equal(await body(), block.body);
      await send(person);
      await dialog(person).getByRole('button', { name: 'Stop waiting' }).waitFor();
      await person.press('Escape');
      await person.page.getByRole('contentinfo').getByText('Waiting for the helper').waitFor({ state: 'detached' });
      await person.page.waitForFunction((id) => document.activeElement?.dataset?.place === `${id} 0`, block.id);
    }],
    ['nonsense, a flood and a model that is not there are told where one waits', async (person) => {
      await refused(person, (response) => json(response, '<html>'), 'The helper’s answer cannot be used: it is no JSON.');
      await refused(person, (response) => json(response, answer('so '.repeat(5000))), 'which is no rewriting');
      await refused(person, (response) => json(response, 'x'.repeat(3 * 1024 * 1024)), 'answered with something else: more than 2 MB');
      await refused(person, (response) => json(response, JSON.stringify({ error: { message: 'model "small" not found' } }), 404), 'HTTP 404, model "small" not found');
      await person.clean('refused');
      await person.photograph('refused');
    }],
    ['a helper that does not run is told', async (person) => {
      const { close } = await ask(person);
      close();
      await send(person);
      await dialog(person).getByRole('alert').getByText('does not answer, or not in time').waitFor();
      await person.press('Escape');
      await person.call('change_rewriter', { on_duty: false });
    }],
  ],
};
