// Generated from locales/en-GB/import.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'import-into': undefined;
    'import-into-hint': undefined;
    'import-into-known': undefined;
    'import-into-new': undefined;
    'import-into-new-network': undefined;
    'import-into-network': { 'title': Arg };
    'import-proposed-network': undefined;
    'import-several-networks': { 'titles': Arg };
    'import-accept-network': { 'title': Arg };
    'import-choose': undefined;
    'import-folder': undefined;
    'import-folder-title': undefined;
    'import-keep-missing': undefined;
    'import-bring-back': { 'count': Arg };
    'import-bringing-back': undefined;
    'import-people': { 'count': Arg };
    'import-people-taken': undefined;
    'import-files': { 'count': Arg };
    'import-choose-title': undefined;
    'import-kind': undefined;
    'import-reading': { 'name': Arg };
    'import-accepting': { 'name': Arg };
    'import-empty': undefined;
    'import-formats': undefined;
    'import-accept': { 'title': Arg };
    'import-accept-withdrawing': { 'count': Arg; 'title': Arg };
    'import-accept-new': { 'title': Arg };
    'import-new': { 'cancelled': Arg; 'count': Arg };
    'import-changed': { 'count': Arg };
    'import-withdrawn': { 'count': Arg };
    'import-unchanged': { 'count': Arg };
    'import-nothing': undefined;
    'import-say-first': undefined;
    'import-refused': undefined;
    'import-done': { 'title': Arg };
    'import-done-list': { 'title': Arg };
    'import-rows': undefined;
    'import-outcome': undefined;
    'import-outcome-new': undefined;
    'import-outcome-changed': undefined;
    'import-outcome-withdrawn': undefined;
    'import-outcome-unchanged': undefined;
    'import-noun': undefined;
    'import-row': undefined;
    'import-changes': undefined;
    'import-changes-of': { 'title': Arg };
    'import-changes-hint': undefined;
    'import-line': undefined;
    'import-at-line': { 'line': Arg };
    'import-at-column': { 'column': Arg };
    'import-problems': { 'count': Arg };
    'severity-error': undefined;
    'severity-warning': undefined;
    'import-problems-all': undefined;
    'import-replies': { 'changed': Arg; 'new': Arg; 'older': Arg; 'unchanged': Arg };
    'import-replies-unknown': { 'count': Arg };
    'import-replies-accept': undefined;
    'import-replies-done': undefined;
  }
}
