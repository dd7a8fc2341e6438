// Coverage: which member organisations a network reaches, in words, as a picture and as tables.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const open = async (person) => {
  const [{ series }] = await person.call('list_series');
  await person.visit(`/network/${series.id}?tab=coverage`);
  await person.see('reached in 2022: 15 of 18');
  return series;
};

export default {
  tests: [
    ['a network says whom it reached, whom not since when, and whom never', async (person) => {
      await open(person);
      await person.see('Not since April: Galleyford Council and Ravenshall Council.');
      await person.see('Never: Quarrydown Council, Westreach Council and Yarrowgate Council.');
      await person.page.getByRole('img', { name: 'Member organisations at each meeting' }).waitFor();
      assert.equal(await person.page.getByRole('rowheader', { name: /Council/ }).count(), 18);
      await person.clean('coverage');
      await person.photograph('coverage');
    }],
    ['year and kind narrow it', async (person) => {
      await open(person);
      await person.page.getByRole('combobox', { name: 'Organisations' }).selectOption({ label: 'Borough' });
      await person.see('Boroughs reached in 2022: 15 of 18.');
      await person.page.getByRole('combobox', { name: 'Year' }).selectOption({ label: 'All years' });
      await person.see('Boroughs reached: 15 of 18.');
    }],
    ['the table leaves as a file', async (person) => {
      await open(person);
      const path = join(tmpdir(), `coverage-${process.pid}.csv`);
      await person.pick(path);
      await person.page.getByRole('button', { name: 'Export…' }).click();
      await person.page.getByRole('menuitem', { name: 'Table (CSV)…' }).click();
      await person.hear('Saved');
      assert.match(readFileSync(path, 'utf8'), /Northbank Council,Borough,3,3/);
    }],
    ['a network without meetings says what to do', async (person) => {
      const series = await person.call('create_series', { title: 'New network' });
      await person.visit(`/network/${series.id}?tab=coverage`);
      await person.see('Nothing can be counted yet');
      await person.clean('no coverage');
    }],
  ],
};
