// A password or key on its way to the key store: it stands in its field no longer than that takes, and what could not be kept is said there.
import { errorText } from '../../ipc';

/** Why it could not be kept; `undefined` when it is. */
export async function notKept(keeps: Promise<unknown>): Promise<string | undefined> {
  try {
    await keeps;
    return undefined;
  } catch (thrown) {
    return errorText(thrown);
  }
}
