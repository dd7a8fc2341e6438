// Proposals: a transcript is chosen or pasted, looked at, kept; its sentences are accepted, declined and edited by keys.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TALK = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Chair>Good morning everyone, can you hear me?</v>

00:00:40.000 --> 00:00:49.000
<v SPEAKER>So, we asked 400 residents what keeps them offline, and 62% said the cost of data.</v>

00:01:40.000 --> 00:01:46.000
<v Chair>Devices without data go back into the drawer within a week.</v>

soon --> later
<v SPEAKER>We will share the lending agreement with every borough by the end of June.</v>

00:03:30.000 --> 00:03:36.000
<v Chair>Trust is built at the library desk, by a person, over many weeks.</v>
`;

/** A meeting as Teams transcribes it, in Word. */
const WORD = fileURLToPath(new URL('../../tests/fixtures/imports/transcripts/lending-circle.docx', import.meta.url));
/** Lets a file fall on the window. */
const drop = async (person, path) => {
  await person.pick(path);
  await person.page.evaluate(() => window.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true })));
};
/** The first session with a speaker, and the speaker's name. */
const spoken = async (person, event) => {
  const programme = await person.call('programme', { event_id: event.id });
  const card = programme.sessions.find(({ parts }) => parts.length > 0);
  return { id: card.session.id, title: card.session.title, speaker: card.parts[0].name };
};
const open = async (person) => {
  const event = await person.conference();
  const session = await spoken(person, event);
  await person.visit(`/event/${event.id}/session/${session.id}/proposals`);
  await person.page.getByRole('heading', { name: 'Proposed takeaways', level: 1 }).waitFor();
  return { event, session };
};
const proposals = (person, { event, session }) => person.call('proposals', { event_id: event.id, session_id: session.id });
const texts = (person) => person.page.locator('[data-proposal]').allTextContents();

export default {
  tests: [
    ['the way there leads from the takeaways', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/takeaways`);
      await person.page.getByRole('link', { name: 'Propose from a transcript' }).click();
      await person.page.getByRole('heading', { name: 'Proposed takeaways', level: 1 }).waitFor();
    }],
    ['a transcript is looked at before anything is kept', async (person) => {
      const { session } = await open(person);
      const path = join(mkdtempSync(join(tmpdir(), 'talk-')), 'talk.vtt');
      writeFileSync(path, TALK.replaceAll('SPEAKER', session.speaker));
      const choose = person.page.getByRole('button', { name: 'Choose file…' });
      if (!(await choose.isVisible())) await person.page.getByRole('button', { name: 'Add a transcript' }).click();
      await person.pick(path);
      await choose.click();
      await person.page.getByRole('heading', { name: 'talk.vtt', level: 3 }).waitFor();
      await person.see(session.speaker);
      await person.see('nobody we know');
      await person.see('A caption has a time that cannot be read');
      await person.clean('preview');
      await person.photograph('preview');
      await person.page.getByRole('button', { name: `Keep it with ${session.title}` }).click();
      await person.hear('The transcript is kept with');
      await person.page.locator('[data-proposal]').first().waitFor();
    }],
    ['a sentence is accepted by Enter, another declined by D, and focus goes on', async (person) => {
      const at = await open(person);
      await person.page.locator('[data-proposal]').first().waitFor();
      await person.clean('list');
      await person.photograph('list');
      const before = await texts(person);
      const kept = (await person.call('takeaway_board', { event_id: at.event.id })).takeaways.length;
      await person.page.locator('[data-proposal]').first().focus();
      await person.press('Enter');
      await person.hear('Kept.');
      assert.equal((await person.call('takeaway_board', { event_id: at.event.id })).takeaways.length, kept + 1);
      const after = await texts(person);
      assert.deepEqual(after, before.slice(1));
      assert.equal((await person.focused()).name, after[0]);
      await person.press('ArrowDown', 'd');
      await person.hear('Left out.');
      assert.deepEqual(await texts(person), [after[0], ...after.slice(2)]);
      const declined = (await proposals(person, at)).sources.reduce((sum, source) => sum + source.declined, 0);
      assert.equal(declined, 1);
    }],
    ['a sentence is edited before it is accepted', async (person) => {
      const at = await open(person);
      await person.page.locator('[data-proposal]').first().waitFor();
      await person.page.locator('[data-proposal]').first().focus();
      await person.press('e');
      await person.page.getByRole('group', { name: 'Edit before accepting' }).waitFor();
      await person.clean('editor');
      await person.photograph('editor');
      await person.press('Escape');
      assert.equal((await person.focused()).name, (await texts(person))[0]);
      await person.press('e');
      await person.page.getByRole('textbox', { name: 'The sentence' }).fill('Trust needs a person.');
      await person.press('Enter');
      await person.hear('Kept.');
      const board = await person.call('takeaway_board', { event_id: at.event.id });
      assert.equal(board.takeaways.at(-1).takeaway.text, 'Trust needs a person.');
    }],
    ['the house style is checked in the sentence that is edited', async (person) => {
      await open(person);
      await person.page.locator('[data-proposal]').first().focus();
      await person.press('e');
      const editor = person.page.getByRole('group', { name: 'Edit before accepting' });
      const words = editor.getByRole('textbox', { name: 'The sentence' });
      await words.fill('Libraries utilise their devices.');
      await editor.getByRole('button', { name: '1 place to look at' }).waitFor();
      await person.press('Control+Home', 'F8', 'Control+.');
      await person.until(() => words.inputValue(), (text) => text === 'Libraries use their devices.');
      await person.clean('editor in style');
      await person.press('Escape');
    }],
    ['the same transcript pasted again has nothing to do, and rubbish is refused', async (person) => {
      const { session } = await open(person);
      await person.page.getByRole('button', { name: 'Add a transcript' }).click();
      await person.page.getByRole('button', { name: 'Paste text' }).click();
      const paper = person.page.getByRole('textbox', { name: 'The words, as many as there are' });
      await paper.fill(TALK.replaceAll('SPEAKER', session.speaker));
      await person.page.getByRole('button', { name: 'Look at it' }).click();
      await person.see('This transcript is here already.');
      await paper.fill('<!doctype html><html></html>');
      await person.page.getByRole('button', { name: 'Look at it' }).click();
      await person.page.getByRole('alert').waitFor();
      await person.clean('refused');
    }],
    ['what was declined is proposed again when it is asked for', async (person) => {
      const at = await open(person);
      await person.page.getByRole('button', { name: 'Propose the declined again' }).click();
      await person.hear('What was declined is proposed again');
      const board = await proposals(person, at);
      assert.ok(board.proposals.length > 0);
      assert.equal(board.sources.reduce((sum, source) => sum + source.declined, 0), 0);
    }],
    ['what is dropped is looked at: captions of both kinds and a Word document', async (person) => {
      const { session } = await open(person);
      const folder = mkdtempSync(join(tmpdir(), 'talk-'));
      const said = 'We lend every device together with a data plan.';
      const files = { 'dropped.srt': `1\n00:00:01,000 --> 00:00:04,000\n${said}\n`, 'dropped.vtt': `WEBVTT\n\n00:01.000 --> 00:04.000\n<v ${session.speaker}>${said}</v>\n` };
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      for (const [path, words] of [[join(folder, 'dropped.srt'), said], [join(folder, 'dropped.vtt'), session.speaker], [WORD, 'Rowan Vale']]) {
        await drop(person, path);
        await person.page.getByRole('heading', { name: basename(path), level: 3 }).waitFor();
        await person.see(words);
      }
      await person.see('We will share the lending agreement with every borough');
      await person.clean('dropped');
      await person.photograph('dropped');
    }],
    ['the sentences of a Word document that was dropped are proposed, each with who said it', async (person) => {
      const event = await person.call('create_event', { title: 'A lending circle', starts_on: '2027-03-02' });
      await person.visit(`/event/${event.id}/proposals`);
      await drop(person, WORD);
      await person.page.getByRole('heading', { name: basename(WORD), level: 3 }).waitFor();
      await person.page.getByRole('button', { name: /^Keep it with/ }).click();
      await person.page.locator('[data-proposal]').first().waitFor();
      const proposed = (await texts(person)).join(' ');
      for (const words of ['62% said the cost of data', 'Devices without data go back into the drawer']) assert.ok(proposed.includes(words), `${words} in ${proposed}`);
      await person.see('Imani Ferrer');
      await person.call('delete_event', { id: event.id });
    }],
    ['a session without a word asks for a transcript', async (person) => {
      const event = await person.call('create_event', { title: 'An empty day', starts_on: '2027-03-01' });
      await person.visit(`/event/${event.id}/proposals`);
      await person.page.getByRole('button', { name: 'Choose file…' }).waitFor();
      await person.clean('empty');
      await person.photograph('empty');
    }],
  ],
};
