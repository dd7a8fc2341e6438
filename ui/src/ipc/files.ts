// The system's own file dialogs and folders, as the host offers them.
import { call, type CommandName } from './call';

const ask = (name: string, request: unknown) => call(name as CommandName, request as never) as Promise<unknown>;

/** What kind of file is asked for. */
export interface FileKind {
  /** What the dialog calls it: "Calendar files". */
  label: string;
  /** Without the dot. */
  extensions: string[];
}

/** Asks where to save; `null` when the user thinks better of it. */
export async function pickSavePath(title: string, suggestedName: string, kind: FileKind): Promise<string | null> {
  return (await ask('pick_save_path', { title, suggested_name: suggestedName, extension: kind.extensions[0] ?? '', label: kind.label })) as string | null;
}

/** Asks which file to open; `null` when the user thinks better of it. */
export async function pickOpenPath(title: string, kind: FileKind): Promise<string | null> {
  return (await ask('pick_open_path', { title, extensions: kind.extensions, label: kind.label })) as string | null;
}

/** Asks for a folder, to write into or to read; `null` when the user thinks better of it. */
export async function pickFolder(title: string): Promise<string | null> {
  return (await ask('pick_folder', { title })) as string | null;
}

/** Opens a file, or an https address, with the program the system has for it. */
export const openPath = (path: string): Promise<unknown> => ask('open_path', { path });

/** Shows a file in its folder. */
export const revealPath = (path: string): Promise<unknown> => ask('reveal_path', { path });

/** Lets go of the workspace and opens another; the page begins anew. Only a window can. */
export const openWorkspace = (path: string): Promise<unknown> => ask('open_workspace', { path });
