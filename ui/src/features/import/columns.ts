// What the columns of a file of answers can mean, and what has to be said of each.
import type { ColumnMeaning, FormColumn, RatingScale } from '../../ipc';

/** In the order of the list. */
export const MEANINGS: ColumnMeaning[] = ['event_rating', 'session_rating', 'event_text', 'session_text', 'which_session', 'name', 'email', 'organisation', 'consent', 'submitted_at', 'identity', 'ignore'];

/** In the order of the list. */
export const SCALES: RatingScale[] = ['one_to_five', 'one_to_four', 'one_to_seven', 'one_to_ten', 'zero_to_ten', 'yes_or_no'];

/** The formats whose columns are asked about. */
export const ANSWERS = ['microsoft-forms', 'google-forms', 'feedback'];

/** A column with nothing that its meaning has no use for, and a scale where it needs one. */
export function meant(column: FormColumn): FormColumn {
  const rating = column.meaning === 'event_rating' || column.meaning === 'session_rating';
  const session = column.meaning === 'session_rating' || column.meaning === 'session_text';
  return { ...column, session_id: session ? column.session_id : null, scale: rating ? (column.scale ?? 'one_to_five') : null };
}
