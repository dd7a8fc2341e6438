// Pictures of attached files as addresses that hold them; each is fetched once, as bytes never change under their name.
import { call } from '../ipc';

const KEPT = 40;
const held = new Map<string, Promise<string>>();

/** What an `<img>` shows of a file. */
export function pictureAddress(id: string): Promise<string> {
  const there = held.get(id);
  if (there) return there;
  const asked = call('file_bytes', { id }).then(({ media_type, base64 }) => `data:${media_type};base64,${base64}`);
  held.set(id, asked);
  asked.catch(() => held.delete(id));
  const [oldest] = held.keys();
  if (held.size > KEPT && oldest !== undefined) held.delete(oldest);
  return asked;
}
