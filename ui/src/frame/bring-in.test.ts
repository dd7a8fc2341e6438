// What may come in by its name.
import { expect, it } from 'vitest';
import { mayComeIn } from './bring-in';

it('takes schedules, calendars, lists and mails', () => expect(['a.schedule.xml', 'lists/Guests.XLSX', 'lists/Re: Opening.eml', 'june.ics'].every(mayComeIn)).toBe(true));
it('takes folders, with a slash at the end or without', () => expect(['lists/replies', 'lists/replies of june/', 'mails'].map(mayComeIn)).toEqual([true, true, true]));
it('leaves pictures and slides alone', () => expect(['hall.jpg', 'slides.pptx', 'talk.pdf'].some(mayComeIn)).toBe(false));
