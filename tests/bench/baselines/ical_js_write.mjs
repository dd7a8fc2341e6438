// The same events written by ical.js: values to text, the middle of five runs, in seconds.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(new URL('../../../ui/package.json', import.meta.url));
const { default: ICAL } = await import(pathToFileURL(require.resolve('ical.js')));
const dashed = (text, ending = '') => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T${text.slice(9, 11)}:${text.slice(11, 13)}:${text.slice(13, 15)}${ending}`;
const events = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n').map((line) => line.split('\x1f'));

function write() {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Plenary//bench//EN');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  for (const [uid, sequence, stamp, made, changed, starts, ends, title, text, place, url, kinds] of events) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', uid);
    event.addPropertyWithValue('sequence', Number(sequence));
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(dashed(stamp, 'Z')));
    event.addPropertyWithValue('created', ICAL.Time.fromDateTimeString(dashed(made, 'Z')));
    event.addPropertyWithValue('last-modified', ICAL.Time.fromDateTimeString(dashed(changed, 'Z')));
    for (const [name, value] of [['dtstart', starts], ['dtend', ends]]) {
      event.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(dashed(value))).setParameter('tzid', 'Europe/London');
    }
    event.addPropertyWithValue('summary', title);
    event.addPropertyWithValue('description', text.replaceAll('\x1e', '\n'));
    event.addPropertyWithValue('location', place);
    event.addPropertyWithValue('url', url);
    const categories = new ICAL.Property('categories');
    categories.setValues(kinds.split('\x1d'));
    event.addProperty(categories);
    event.addPropertyWithValue('status', 'CONFIRMED');
    event.addPropertyWithValue('transp', 'OPAQUE');
    calendar.addSubcomponent(event);
  }
  return calendar.toString();
}

const taken = Array.from({ length: 5 }, () => {
  const begun = performance.now();
  if (write().length < 100 * events.length) throw new Error('too little was written');
  return (performance.now() - begun) / 1000;
});
console.log(taken.sort((a, b) => a - b)[2]);
