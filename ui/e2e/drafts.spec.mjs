// A draft: the list, its text walked and edited by keyboard, where sentences come from, rebuilding, warnings, versions.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const file = (name) => join(tmpdir(), `plenary-${process.pid}-${Date.now()}-${name}`);
/** Opens the blog post of the conference, built anew. */
const open = async (person) => {
  const event = await person.conference();
  const draft = await person.call('build_draft', { event_id: event.id, kind: 'blog_post' });
  await person.visit(`/draft/${draft.id}`);
  await person.page.getByRole('grid').waitFor();
  return { event, draft, page: () => person.call('draft', { id: draft.id }) };
};
const cell = (person, words) => person.page.getByRole('gridcell').filter({ hasText: words }).first();

export default {
  tests: [
    ['a draft opens from the list', async (person) => {
      const event = await person.conference();
      const draft = await person.call('build_draft', { event_id: event.id, kind: 'blog_post' });
      await person.visit('/drafts');
      await person.page.getByRole('rowheader').first().waitFor();
      await person.clean('drafts');
      await person.photograph('list');
      await person.page.getByRole('rowheader').first().focus();
      await person.press('Enter');
      await person.page.waitForFunction((id) => location.hash.startsWith(`#/draft/${id}`), draft.id);
    }],
    ['the page of what is no longer there offers the step that brings it back, never another, and a way on', async (person) => {
      const event = await person.call('create_event', { title: 'A short afternoon', kind: 'workshop', starts_on: '2027-03-04' });
      await person.call('create_action', { event_id: event.id, text: 'Book the hall' });
      await person.visit('/drafts');
      const draft = await person.call('build_draft', { event_id: event.id, kind: 'blog_post' });
      await person.visit(`/draft/${draft.id}`);
      await person.page.getByRole('grid').waitFor();
      const main = person.page.locator('main');
      await person.page.locator('h1').click();
      await person.press('Control+z');
      await person.see('It was deleted, or what made it was undone');
      const redo = main.getByRole('button', { name: /^Redo Build/ });
      await redo.waitFor();
      await main.getByRole('link', { name: 'Go to Drafts' }).waitFor();
      assert.deepEqual([await main.getByRole('button').count(), await main.getByRole('link').count()], [1, 1], 'and nothing else can be done here');
      // The palette knows what can be done with a draft while there is one.
      const offers = async () => {
        await person.press('Control+k');
        await person.type('keep a version');
        const count = await person.page.getByRole('option', { name: 'Keep a version' }).count();
        await person.press('Escape');
        return count;
      };
      assert.equal(await offers(), 0);
      await person.clean('no longer there');
      await person.photograph('no-longer-there');
      await person.press('Control+z');
      await redo.waitFor({ state: 'detached' });
      assert.equal(await main.getByRole('button').count(), 0);
      await person.press('Control+Shift+Z');
      await redo.click();
      await person.page.getByRole('grid').waitFor();
      assert.equal(await offers(), 1);
      // A message that offers to undo goes when that is undone by the key.
      await person.call('delete_draft', { id: draft.id });
      await person.see('It was deleted, or what made it was undone');
      await main.getByRole('button', { name: /^Undo Delete/ }).click();
      await person.page.getByRole('grid').waitFor();
      await person.visit('/drafts');
      const offered = person.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo', exact: true });
      await person.page.getByRole('rowheader').first().focus();
      await person.press('Delete');
      await offered.waitFor();
      await person.press('Control+z');
      await person.hear('Undone: Delete');
      await offered.waitFor({ state: 'detached', timeout: 3000 });
      assert.equal(await person.page.getByRole('region', { name: 'Messages' }).count(), 0);
    }],
    ['arrows walk the sentences, and each says where it comes from', async (person) => {
      const { page } = await open(person);
      const { blocks, sources } = await page();
      const told = blocks.find((block) => block.form === 'bullet' && block.sentences[0].sources.length > 0);
      await person.page.getByRole('gridcell').first().focus();
      await person.press('ArrowDown', 'ArrowRight');
      await person.page.locator(`[data-place="${told.id} 0"]`).focus();
      await person.page.getByRole('complementary').getByText(sources[told.sentences[0].sources[0]].text).first().waitFor();
      await person.clean('draft');
      await person.photograph('draft');
    }],
    ['a paragraph is edited in its place, and building again keeps it and offers what is new', async (person) => {
      const { draft, page } = await open(person);
      const { blocks, sources } = await page();
      const told = blocks.find((block) => block.form === 'bullet' && block.sentences[0].sources[0]?.startsWith('takeaway'));
      await person.page.locator(`[data-place="${told.id} 0"]`).focus();
      await person.press('Enter');
      await person.page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
      await person.press('Control+End');
      await person.type(' Our own last word.');
      await person.clean('editing');
      await person.photograph('editing');
      await person.press('Escape');
      await cell(person, 'Our own last word.').waitFor();
      await person.until(async () => (await page()).blocks.find(({ id }) => id === told.id).body, (body) => body.includes('Our own last word.'));
      // Escape ends it at once, also what is not saved yet.
      await person.press('Enter');
      await person.page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
      await person.press('Control+End');
      await person.type('!');
      await person.press('Escape');
      await person.page.locator('main textarea').waitFor({ state: 'detached', timeout: 500 });
      await person.until(async () => (await page()).blocks.find(({ id }) => id === told.id).body, (body) => body.includes('Our own last word.!'));
      const takeaway = sources[told.sentences[0].sources[0]];
      await person.call('change_takeaway', { id: takeaway.id, text: 'Something else was said about it' });
      await person.page.getByRole('button', { name: /^Build again/ }).first().click();
      await person.page.getByRole('heading', { name: 'What building again would do' }).waitFor();
      await person.see('you edited it: the new text is offered');
      // Three texts: as it was built, what was changed by hand, what the data changed.
      const [built, mine, data] = await person.page.locator('main dd').allInnerTexts();
      assert.equal(built, told.body);
      assert.match(mine, /Our own last word\./);
      assert.match(data, /Something else was said about it/);
      await person.clean('preview');
      await person.photograph('preview');
      await person.page.getByRole('button', { name: 'Build again', exact: true }).last().click();
      // The preview says the same words: it goes first.
      await person.page.getByRole('heading', { name: 'What building again would do' }).waitFor({ state: 'detached' });
      await person.see('As it was built before:');
      await person.see('What the data says by now:');
      await person.press('F8');
      await person.page.waitForFunction((id) => document.activeElement?.dataset?.place?.startsWith(id), told.id);
      await person.clean('offered');
      await person.photograph('offered');
      await person.press('k');
      await person.hear('Your text is kept');
      assert.equal((await page()).view.undecided, 0);
      assert.match((await page()).view.body, /Our own last word/);
      await person.call('delete_draft', { id: draft.id });
    }],
    ['emphasis that goes over a full stop is shown as such and shows no sign of its own', async (person) => {
      const { draft, page } = await open(person);
      const { blocks } = await page();
      await person.call('change_block', { id: blocks[1].id, body: '*This is our record. Nothing internal is in it.*' });
      await cell(person, 'Nothing internal is in it.').waitFor();
      const shown = person.page.locator(`[data-place^="${blocks[1].id} "]`);
      assert.deepEqual(await shown.locator('em').allInnerTexts(), ['This is our record.', 'Nothing internal is in it.']);
      assert.ok(!(await shown.allInnerTexts()).some((text) => text.includes('*')));
      await person.clean('emphasis');
      await person.call('delete_draft', { id: draft.id });
    }],
    ['Alt and an arrow move a paragraph, Delete takes it out, and it can come back', async (person) => {
      const { page } = await open(person);
      const before = (await page()).blocks.map(({ id }) => id);
      await person.page.locator(`[data-place="${before[1]} 0"]`).focus();
      await person.press('Alt+ArrowDown');
      await person.hear('Moved to place 3');
      assert.deepEqual((await page()).blocks.slice(0, 3).map(({ id }) => id), [before[0], before[2], before[1]]);
      await person.press('Delete');
      await person.see('1 paragraph was deleted by hand');
      assert.equal((await page()).blocks.find(({ id }) => id === before[1]).state, 'deleted');
      await person.page.getByText('1 paragraph was deleted by hand').click();
      await person.page.getByRole('button', { name: /^Bring back/ }).click();
      await person.hear('The paragraph is back');
    }],
    ['a withdrawn permission stands on top and says what to do, and the draft does not leave', async (person) => {
      const { event, page } = await open(person);
      const { blocks, sources } = await page();
      const told = blocks.find((block) => block.sentences[0]?.sources[0]?.startsWith('takeaway'));
      const takeaway = sources[told.sentences[0].sources[0]];
      await person.call('change_takeaway', { id: takeaway.id, permission: 'internal' });
      await person.page.getByRole('heading', { name: /sentences? may not leave the office/ }).waitFor();
      await person.clean('warned');
      await person.photograph('warned');
      await person.page.getByRole('button', { name: /^Go to the sentence/ }).first().click();
      await person.page.waitForFunction((id) => document.activeElement?.dataset?.place?.startsWith(id), told.id);
      await person.page.getByRole('button', { name: 'Copy…' }).press('Enter');
      await person.page.getByRole('menuitem', { name: 'Copy as rich text' }).press('Enter');
      await person.hear('The document says what may not leave the office');
      await person.visit('/');
      await person.see('may not leave the office, in');
      await person.clean('home');
      await person.visit(`/event/${event.id}/after`);
      await person.see('may not leave');
      await person.clean('after');
      await person.call('undo');
    }],
    ['a version is kept, compared and gone back to', async (person) => {
      const { page } = await open(person);
      await person.page.getByRole('button', { name: 'Keep a version' }).click();
      await person.hear('A version is kept');
      const { blocks, view } = await page();
      await person.call('change_block', { id: blocks[1].id, body: 'Quite other words.' });
      await person.page.getByRole('button', { name: /^Compare version 1/ }).click();
      await person.page.getByRole('complementary').getByText('Quite other words.').first().waitFor();
      await person.clean('versions');
      await person.photograph('versions');
      await person.page.getByRole('button', { name: /^Go back to version 1/ }).click();
      await person.until(async () => (await page()).view.body, (body) => body === view.body);
    }],
    ['what left and may not be said by now is told with the place where it went, until somebody says that it is taken back', async (person) => {
      const { draft, page } = await open(person);
      const path = file('sent.docx');
      await person.call('export_draft', { id: draft.id, path });
      const { blocks, sources } = await page();
      const [source] = blocks.flatMap((block) => block.sentences[0]?.sources ?? []).filter((name) => name.startsWith('takeaway'));
      const told = blocks.filter((block) => block.sentences.some((sentence) => sentence.sources.includes(source)));
      await person.call('change_takeaway', { id: sources[source].id, permission: 'internal' });
      for (const { id } of told) await person.call('delete_block', { id });
      await person.page.getByRole('heading', { name: 'What left the office has to be taken back' }).waitFor();
      await person.clean('out');
      await person.photograph('out');
      await person.page.getByRole('button', { name: `exported to ${path}` }).press('Enter');
      await person.hear('It is noted as taken back');
      await person.page.getByRole('heading', { name: 'What left the office' }).waitFor({ state: 'detached' });
      await person.page.waitForFunction(() => document.activeElement !== document.body);
      await person.page.getByRole('button', { name: /^Out there after all/ }).press('Enter');
      await person.page.getByRole('heading', { name: 'What left the office' }).waitFor();
      await person.call('take_back_draft_version', { id: (await page()).out_at[0].id, taken_back: true });
      for (let steps = 0; steps < told.length + 1; steps += 1) await person.call('undo');
    }],
    ['the house style is checked while a block is edited, and put right by keys', async (person) => {
      const { page } = await open(person);
      await person.see(/Reading age/);
      const block = (await page()).blocks.find((each) => each.form === 'paragraph' && each.state !== 'deleted');
      const before = block.body;
      await person.page.locator(`[data-place="${block.id} 0"]`).focus();
      await person.press('Enter');
      const field = person.page.getByRole('textbox', { name: 'Edit paragraph' });
      await field.fill('We will utilise e-mail.');
      await person.page.getByText('Style and reading age').waitFor();
      await person.page.getByRole('button', { name: /^Replace with/ }).first().waitFor();
      await field.focus();
      await person.press('Control+Home', 'F8', 'Control+.');
      await person.until(() => field.inputValue(), (text) => text === 'We will use e-mail.');
      await person.clean('style');
      await person.photograph('style');
      await person.until(async () => (await page()).blocks.find((each) => each.id === block.id).body, (body) => body !== before && !body.includes('utilise'));
    }],
    ['a block is offered to the helper, which is off until it is switched on', async (person) => {
      const { blocks } = await (await open(person)).page();
      await person.page.locator(`[data-place="${blocks[0].id} 0"]`).focus();
      await person.page.getByRole('button', { name: 'Rewrite…' }).press('Enter');
      await person.page.getByText('The helper that rewrites is off.').waitFor();
      await person.clean('rewrite');
      await person.press('Escape');
      await person.page.waitForFunction((id) => document.activeElement?.dataset?.place === `${id} 0`, blocks[0].id);
    }],
    ['the draft leaves as a web page', async (person) => {
      await open(person);
      const path = file('post.html');
      await person.pick(path);
      await person.page.getByRole('button', { name: 'Save as…' }).press('Enter');
      await person.page.getByRole('menuitem', { name: 'Web page (HTML)…' }).press('Enter');
      await person.see('Saved as');
      assert.match(readFileSync(path, 'utf8'), /<h1/);
    }],
    ['the draft leaves as a tagged PDF and as a Word document', async (person) => {
      await open(person);
      for (const [item, name, begins] of [['PDF, tagged for screen readers…', 'post.pdf', '%PDF-1.7'], ['Word document (DOCX)…', 'post.docx', 'PK']]) {
        const path = file(name);
        await person.pick(path);
        await person.page.getByRole('button', { name: 'Save as…' }).press('Enter');
        await person.clean('ways');
        await person.page.getByRole('menuitem', { name: item }).press('Enter');
        await person.see(new RegExp(`^Saved as .*${name}`));
        assert.equal(readFileSync(path, 'latin1').slice(0, begins.length), begins);
      }
      await person.photograph('leave');
    }],
    ['the draft is copied as rich text and as blocks of WordPress', async (person) => {
      await person.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(person);
      const copied = async (item, type, told) => {
        await person.page.getByRole('button', { name: 'Copy…' }).press('Enter');
        await person.page.getByRole('menuitem', { name: item }).press('Enter');
        await person.see(told);
        return person.page.evaluate(async (kind) => {
          const [one] = await navigator.clipboard.read();
          return (await one.getType(kind)).text();
        }, type);
      };
      assert.match(await copied('Copy as rich text', 'text/html', 'paste it into any editor'), /<h2/);
      assert.match(await copied('Copy for WordPress', 'text/plain', 'the code editor of WordPress'), /<!-- wp:heading -->/);
    }],
    ['the text is in one column on a narrow window', async (person) => {
      await open(person);
      await person.page.setViewportSize({ width: 320, height: 640 });
      assert.ok(await person.page.evaluate(() => document.documentElement.scrollWidth <= 320));
      await person.clean('narrow');
      await person.photograph('narrow');
      await person.page.setViewportSize({ width: 1280, height: 820 });
    }],
  ],
};
