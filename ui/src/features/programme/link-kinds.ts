// What a link of a session may lead to, in the order it is offered.
import { word } from '../../text/text';

const KINDS = ['slides', 'recording', 'page', 'attachment', 'social', 'post'] as const;

/** The kinds as choices. */
export const kinds = () => KINDS.map((value) => ({ value, label: word('link-kind', value) }));
