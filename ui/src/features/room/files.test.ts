// How a file reads.
import { expect, it } from 'vitest';
import type { File } from '../../ipc/generated/types';
import { isPicture, isShown, sizeText } from './files';

const file = (media_type: string, size = 1): File => ({ id: 'f', event_id: 'e', session_id: null, name: 'a', media_type, sha256: '', size, alt_text: '', created_at: '', permission: 'public' });

it('a_size_reads_as_people_say_it', () => {
  expect([12, 640_200, 2_430_000].map(sizeText)).toEqual(['12 bytes', '640 kB', '2.4 MB']);
});
it('a_picture_that_the_page_cannot_show_still_needs_its_words', () => {
  expect([isPicture(file('image/heic')), isShown(file('image/heic')), isShown(file('image/png')), isShown(file('image/png', 40_000_000)), isPicture(file('application/pdf'))]).toEqual([true, false, true, false, false]);
});
