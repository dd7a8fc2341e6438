// Which files can be transcripts, by their endings.

/** Without the dot. */
export const EXTENSIONS = ['vtt', 'srt', 'docx', 'txt', 'md'];

/** Whether a file of this name could be one. */
export const isTranscript = (path: string): boolean => EXTENSIONS.some((extension) => path.toLowerCase().endsWith(`.${extension}`));
