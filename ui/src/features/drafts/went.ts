// Where a version of a draft went, in words.
import type { DraftVersionLine } from '../../ipc';
import { t, word } from '../../text/text';

/** "exported to C:\\Office\\post.docx"; where no place was noted, only how: "copied". */
export function went({ reason, place }: DraftVersionLine): string {
  if (place && reason === 'exported') return t('draft-went-exported', { place });
  if (place && reason === 'sent') return t('draft-went-sent', { place });
  return word('draft-reason', reason);
}
