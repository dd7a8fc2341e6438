// Twelve meetings of one name are told apart in a list.
import { expect, it } from 'vitest';
import { namesIn } from './named';

const listed = (title: string, day: string | null, time: string | null = null, recurs = false) => ({ title, begin: { day, time, recurs } });

it('names the day of each', () => {
  const all = [listed('Data Leaders', '2031-10-15', '14:00:00'), listed('Data Leaders', '2031-11-19', '14:00:00')];
  expect(namesIn(all)).toEqual(['Data Leaders · Wed 15 October 2031', 'Data Leaders · Wed 19 November 2031']);
});
it('names the hour too where two are on one day', () => {
  const all = [listed('Housing leads', '2031-10-15', '09:30:00'), listed('Housing leads', '2031-10-15', '14:00:00'), listed('Away day', '2031-10-15'), listed('Housing leads', '2031-10-16', '09:30:00')];
  expect(namesIn(all)).toEqual(['Housing leads · Wed 15 October 2031, 09:30', 'Housing leads · Wed 15 October 2031, 14:00', 'Away day · Wed 15 October 2031', 'Housing leads · Thu 16 October 2031']);
});
it('says of what recurs from when on, and of what has no day nothing', () => {
  expect(namesIn([listed('Data Leaders', '2031-10-15', '14:00:00', true), listed('Harriet Osei', null)])).toEqual(['Data Leaders · all meetings from Wed 15 October 2031', 'Harriet Osei']);
});
