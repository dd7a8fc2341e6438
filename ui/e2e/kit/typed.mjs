// What is typed into the kit's lists, dates and times, and what comes of it.
import assert from 'node:assert/strict';
import { at, described, field, hears } from './reading.mjs';

/** By the name of the widget. */
export const TYPED = {
  Combobox: ['a combo box is filtered, chosen from, left, cleared and added to', async (person) => {
    const speaker = person.page.getByRole('combobox', { name: 'Speaker', exact: true });
    await speaker.focus();
    await person.press('Control+a');
    await person.type('jon');
    await person.page.getByRole('option', { name: /Jonas/ }).waitFor();
    assert.equal(await person.page.locator('[role="option"]').count(), 1);
    await person.clean('combo box open');
    await person.press('Escape');
    await person.page.waitForFunction(() => !document.querySelector('[role="option"]'));
    assert.equal(await speaker.inputValue(), 'Amara Okafor', 'left without a choice, it reads as before');
    await person.press('Control+a');
    await person.type('jon');
    await person.page.getByRole('option', { name: /Jonas/ }).waitFor();
    await person.press('ArrowDown');
    await person.page.locator('[role="option"][data-highlighted]', { hasText: 'Jonas' }).waitFor();
    await person.press('Enter');
    await hears(person, 'speaker b');
    assert.equal(await speaker.inputValue(), 'Jonas Lind');
    await person.press('Tab');
    await at(person, 'Clear Speaker');
    await person.press('Enter');
    await hears(person, 'speaker');
    assert.equal(await speaker.inputValue(), '');
    await field(person, 'Add somebody').focus();
    await person.type('Zora');
    await person.page.getByRole('option', { name: 'Add “Zora”' }).waitFor();
    await person.press('ArrowDown');
    await person.page.locator('[role="option"][data-highlighted]', { hasText: 'Zora' }).waitFor();
    await person.press('Enter');
    await hears(person, 'added Zora');
    assert.equal(await field(person, 'Add somebody').inputValue(), '', 'ready for the next');
    // Somebody known: the field is as empty afterwards, and the next name stands alone in it.
    const adder = field(person, 'Add somebody');
    for (const known of ['jon', 'ama']) {
      await adder.focus();
      await person.type(known);
      await person.page.locator('.popup [role="option"]').first().waitFor();
      await person.press('ArrowDown', 'ArrowUp', 'Enter');
      await person.until(() => adder.inputValue(), (text) => text === '');
    }
    // An answer that comes after the last letter lights who is known, not who would be made.
    await adder.fill('jon');
    await person.page.locator('[role="option"][data-highlighted]', { hasText: 'Jonas' }).waitFor();
    await person.press('Escape');
    assert.match(await described(field(person, 'Speaker in error')), /Nobody chosen/);
  }],
  DateField: ['a date is typed and stepped part by part', async (person) => {
    const day = person.page.getByRole('group', { name: 'Day', exact: true });
    await day.getByRole('spinbutton').first().focus();
    await person.type('12112026');
    await hears(person, 'day 2026-11-12');
    await person.press('ArrowUp');
    await hears(person, 'day 2027-11-12');
    await person.press('ArrowLeft', 'ArrowLeft', 'ArrowDown');
    await hears(person, 'day 2027-11-11');
    // A day that is not there is said, and is no other day; nor is one that was passed on the way.
    await day.getByRole('spinbutton').first().focus();
    await person.type('12102026');
    await hears(person, 'day 2026-10-12');
    await person.press('Tab');
    await day.getByRole('spinbutton').first().focus();
    await person.type('31092026');
    assert.match(await described(day), /no day 31 in that month: it has 30/);
    await hears(person, 'day 2026-10-12');
    await day.getByRole('spinbutton').first().focus();
    await person.type('31122026');
    await hears(person, 'day 2026-12-31');
    // With its separators, as it is said.
    for (const [typed, meant] of [['15/03/2027', '2027-03-15'], ['5/3/2027', '2027-03-05'], ['01.02.2028', '2028-02-01'], ['1/2/27', '2027-02-01']]) {
      await day.getByRole('spinbutton').first().focus();
      await person.type(typed);
      await person.press('Tab');
      await hears(person, `day ${meant}`);
    }
    assert.match(await described(person.page.getByRole('group', { name: 'Day in error' })), /Before the event/);
  }],
  TimeField: ['a time is typed and stepped part by part', async (person) => {
    const time = person.page.getByRole('group', { name: 'Time', exact: true });
    await time.getByRole('spinbutton').first().focus();
    await person.type('1445');
    await hears(person, 'time 14:45:00');
    await person.press('ArrowUp');
    await hears(person, 'time 14:46:00');
    await person.press('ArrowLeft', 'ArrowDown');
    await hears(person, 'time 13:46:00');
    // With its colon; and a part that is empty is no time.
    await time.getByRole('spinbutton').first().focus();
    await person.type('8:05');
    await hears(person, 'time 08:05:00');
    await time.getByRole('spinbutton').first().focus();
    await person.press('Backspace', 'Backspace', 'Tab', 'Tab');
    assert.match(await described(time), /A time has hour and minute/);
    await time.getByRole('spinbutton').first().focus();
    await person.type('25');
    assert.match(await described(time), /There is no hour 25/);
    await time.getByRole('spinbutton').first().focus();
    await person.type('9');
    await person.press('Backspace', 'Backspace', 'Shift+Tab');
    await person.type('9');
    await person.press('Tab');
    await hears(person, 'time 09:00:00');
  }],
};
