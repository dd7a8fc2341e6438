// What a path alone tells.
import { expect, it } from 'vitest';
import { isCalendar, mayComeIn, nameOf } from './paths';

it('takes schedules, calendars, lists and mails', () => expect(['a.schedule.xml', 'lists/Guests.XLSX', 'lists/Re: Opening.eml', 'june.ics', 'june.vcs'].every(mayComeIn)).toBe(true));
it('takes folders, with a slash at the end or without', () => expect(['lists/replies', 'lists/replies of june/', 'mails'].map(mayComeIn)).toEqual([true, true, true]));
it('leaves pictures and slides alone', () => expect(['hall.jpg', 'slides.pptx', 'talk.pdf'].some(mayComeIn)).toBe(false));

it('a_calendar_or_a_mail_is_looked_into_and_a_slide_is_not', () => {
  expect(['mails\\Re Opening.EML', 'calendars/june.ics', 'slides.pdf', 'calendar'].map(isCalendar)).toEqual([true, true, false, false]);
  expect(['mails\\Re Opening.EML', 'calendars/june.ics'].map(nameOf)).toEqual(['Re Opening.EML', 'june.ics']);
});
