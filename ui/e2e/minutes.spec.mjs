// Minutes and memory: what a meeting begins with, and how its minutes come from draft to agreed.
import assert from 'node:assert/strict';

const meeting = async (person, slug) => (await person.call('event_by_slug', { slug })).id;
const button = (person, name) => person.page.getByRole('button', { name, exact: true });

export default {
  tests: [
    ['a meeting opens with what its network remembers', async (person) => {
      const [{ series }] = await person.call('list_series');
      const { meetings } = await person.call('series_detail', { id: series.id });
      const coming = meetings.find(({ event }) => event.status === 'published').event;
      await person.visit(`/event/${coming.id}/meeting`);
      await person.page.getByRole('heading', { name: 'Still to be done' }).waitFor();
      const memory = await person.call('meeting_memory', { event_id: coming.id });
      assert.deepEqual(memory.away.map(({ person: { name } }) => name), ['Terrence Maddox']);
      await person.page.getByRole('listitem').filter({ hasText: 'Terrence Maddox' }).waitFor();
      await person.see('3 meetings in a row');
      await person.page.getByRole('listitem').filter({ hasText: 'Arjun Deshpande' }).waitFor();
      await person.see('member since 1 August 2022');
      await person.clean('memory');
      await person.photograph('memory');
    }],
    ['an action from an earlier meeting is done from the next one', async (person) => {
      const [{ series }] = await person.call('list_series');
      const { meetings } = await person.call('series_detail', { id: series.id });
      const coming = meetings.find(({ event }) => event.status === 'published').event;
      const open = async () => (await person.call('meeting_memory', { event_id: coming.id })).open_actions.length;
      const before = await open();
      await person.visit(`/event/${coming.id}/meeting`);
      await person.page.getByRole('button', { name: /^Mark “/ }).first().click();
      await person.hear('is done');
      assert.equal(await open(), before - 1);
    }],
    ['without minutes there is one thing to do', async (person) => {
      await person.visit(`/event/${await meeting(person, 'data-leaders-2022-07-26')}/minutes`);
      await person.see('No minutes yet');
      await person.clean('no minutes');
      await person.photograph('empty');
      await button(person, 'Build minutes').click();
      await person.hear('The minutes are built');
      await person.page.getByRole('article').getByText('Who was there').waitFor();
      await person.settled();
      await person.clean('draft');
      await person.photograph('draft');
    }],
    ['minutes are edited block by block, circulated, corrected and agreed', async (person) => {
      const id = await meeting(person, 'data-leaders-2022-07-26');
      const view = () => person.call('minutes', { event_id: id });
      const state = async () => (await view()).minutes.state;
      await person.visit(`/event/${id}/minutes`);
      await button(person, 'Mark as circulated').waitFor();
      await person.press('F2');
      await person.page.getByRole('grid').waitFor();
      const { draft } = (await view()).draft;
      await person.page.waitForFunction((to) => location.hash.startsWith(`#/draft/${to}`), draft.id);
      // Where a sentence comes from is seen as in every draft.
      const { blocks, sources } = await person.call('draft', { id: draft.id });
      const noted = blocks.find((block) => block.sentences[0]?.sources[0]?.startsWith('note:'));
      await person.page.locator(`[data-place="${noted.id} 0"]`).focus();
      await person.page.getByRole('complementary').getByText(sources[noted.sentences[0].sources[0]].text).first().waitFor();
      await person.clean('text');
      await person.photograph('text');
      await person.press('Enter');
      await person.page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
      await person.press('Control+End');
      await person.type(' Draft of ours.');
      await person.press('Escape');
      await person.until(async () => (await view()).body, (body) => body.includes('Draft of ours.'));
      await person.page.goBack();
      await button(person, 'Mark as circulated').click();
      await person.hear('marked as circulated');
      assert.equal(await state(), 'circulated');
      await person.page.getByRole('link', { name: 'Edit the text' }).press('Enter');
      await person.see('they are corrected here and not built again');
      assert.equal(await person.page.getByRole('button', { name: /^Build again/ }).count(), 0);
      await person.clean('correcting');
      await person.call('change_block', { id: noted.id, body: 'Corrected.' });
      await person.page.getByRole('link', { name: 'Minutes: Circulated' }).press('Enter');
      await button(person, 'Record correction').click();
      await person.hear('The correction is on record');
      await button(person, 'Mark as agreed').click();
      await person.hear('agreed and sealed');
      assert.equal(await state(), 'agreed');
      await person.see('no longer changes');
      await person.clean('agreed');
      await person.photograph('agreed');
      // What was agreed is only read, with its sources.
      await person.page.getByRole('link', { name: 'Where it comes from' }).press('Enter');
      await person.see('These minutes are agreed');
      await person.page.locator(`[data-place="${noted.id} 0"]`).focus();
      await person.press('Enter', 'Delete');
      assert.equal(await person.page.locator('textarea').count(), 0);
      assert.match((await view()).body, /Corrected\./);
      await person.clean('sealed');
      await person.photograph('sealed');
    }],
    ['a permission that is withdrawn is told on the minutes and leads to the sentence', async (person) => {
      const id = await meeting(person, 'data-science-2022-07-27');
      await person.call('create_decision', { event_id: id, text: 'We ask the sponsor for the smaller room' });
      await person.call('build_draft', { event_id: id, kind: 'minutes' });
      const { decisions } = await person.call('takeaway_board', { event_id: id });
      const decision = decisions.find(({ text }) => text.includes('smaller room'));
      await person.call('change_decision', { id: decision.id, permission: 'internal' });
      await person.visit(`/event/${id}/minutes`);
      await person.see('One sentence may not leave the office');
      await person.clean('warned');
      await person.photograph('warned');
      await button(person, 'Mark as circulated').click();
      await person.hear('The document says what may not leave the office');
      await person.page.getByRole('link', { name: 'See them in the text' }).press('Enter');
      await person.page.getByRole('heading', { name: /sentence may not leave the office/ }).waitFor();
      await person.page.getByRole('button', { name: 'Build again', exact: true }).first().press('Enter');
      await person.page.getByRole('heading', { name: 'What building again would do' }).waitFor();
      await person.page.getByRole('button', { name: 'Build again', exact: true }).last().click();
      await person.until(async () => (await person.call('minutes', { event_id: id })).draft.warnings.length, (count) => count === 0);
    }],
    ['two versions are compared in words and not by colour alone', async (person) => {
      await person.visit(`/event/${await meeting(person, 'data-leaders-2022-05-24')}/minutes`);
      const compare = person.page.getByRole('button', { name: 'Compare version 3 with the one before' });
      await compare.focus();
      await person.press('Enter');
      await person.page.getByRole('heading', { name: 'What differs' }).waitFor();
      await person.see('1 line is new, 1 is gone');
      const lines = await person.page.locator('li.added, li.removed').allInnerTexts();
      assert.match(lines[0], /Gone:/);
      assert.match(lines[1], /New:/);
      assert.equal(await person.page.locator('ins').innerText(), '52');
      await person.clean('difference');
      await person.photograph('difference');
      await person.page.getByRole('button', { name: 'Close comparison' }).click();
      await person.page.getByRole('heading', { name: 'What differs' }).waitFor({ state: 'detached' });
    }],
    ['minutes are read at 320 pixels without sideways scroll', async (person) => {
      await person.visit(`/event/${await meeting(person, 'data-leaders-2022-05-24')}/minutes`);
      await person.page.getByRole('article').getByText('Who was there').waitFor();
      await person.page.setViewportSize({ width: 320, height: 640 });
      assert.ok(await person.page.evaluate(() => document.documentElement.scrollWidth <= 320));
      await person.clean('narrow');
      await person.photograph('narrow');
      await person.page.setViewportSize({ width: 1280, height: 820 });
    }],
  ],
};
