// The door of this folder: commands, jobs, files and errors; nothing else of it is imported elsewhere.
export { call, CallError, hostKind, onDrop, onNews, onWrite, useHost, type CommandName, type OutputOf, type RequestOf } from './call';
export { errorText } from '../text/errors';
export { openPath, openWorkspace, pickFolder, pickOpenPath, pickSavePath, revealPath, type FileKind } from './files';
export type * from './generated/types';
export { startJob, type Job, type Progress } from './jobs';
export { chooseHost } from './choose';
export type { Drop } from './host';
