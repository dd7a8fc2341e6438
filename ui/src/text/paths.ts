// What a path alone tells: what a file is called, and what it may hold.
const CALENDARS = ['ics', 'ical', 'vcs', 'eml'];
const LISTS = ['xml', 'json', 'csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'xls', 'ods'];
const ending = (path: string): string | undefined => /\.([a-z0-9]{1,5})$/i.exec(path.replace(/[\\/]+$/, ''))?.[1]?.toLowerCase();

/** The name of a file or folder, without the folders it lies in. */
export const nameOf = (path: string): string => path.split(/[\\/]/).findLast(Boolean) ?? path;

/** Whether it may hold a calendar. */
export const isCalendar = (path: string): boolean => CALENDARS.includes(ending(path) ?? '');

/** Whether an import may read it: schedules, calendars, lists, mails, and folders of them. What it is, its content says. */
export const mayComeIn = (path: string): boolean => {
  const end = ending(path);
  return end === undefined || CALENDARS.includes(end) || LISTS.includes(end);
};
