// Generated from locales/en-GB/settings.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'settings-title': undefined;
    'settings-looks': undefined;
    'settings-theme': undefined;
    'settings-size': undefined;
    'settings-size-hint': undefined;
    'settings-percent': { 'size': Arg };
    'settings-density': undefined;
    'density-comfortable': undefined;
    'density-compact': undefined;
    'settings-office': undefined;
    'settings-office-name': undefined;
    'settings-office-name-hint': undefined;
    'settings-contact-name': undefined;
    'settings-contact-email': undefined;
    'settings-contact-email-hint': undefined;
    'settings-website': undefined;
    'settings-sign-up': undefined;
    'settings-sign-up-hint': undefined;
    'settings-zone': undefined;
    'settings-zone-hint': undefined;
    'settings-file': undefined;
    'settings-version': { 'version': Arg };
    'settings-history': undefined;
    'history-empty': undefined;
    'history-undone': undefined;
    'history-more': undefined;
    'backup-do': undefined;
    'backup-title': undefined;
    'backup-name': { 'date': Arg };
    'backup-kind': undefined;
    'backup-running': undefined;
    'backup-done': { 'path': Arg };
    'file-reveal': undefined;
    'check-do': undefined;
    'check-running': undefined;
    'check-sound': undefined;
    'check-faults': { 'count': Arg };
    'rebuild-do': undefined;
    'rebuild-running': undefined;
    'rebuild-done': undefined;
    'holidays-title': undefined;
    'holidays-region': undefined;
    'holidays-region-hint': undefined;
    'holidays-none': undefined;
    'holidays-england': undefined;
    'holidays-wales': undefined;
    'holidays-scotland': undefined;
    'holidays-northern-ireland': undefined;
    'holidays-year': undefined;
    'holidays-empty': undefined;
    'holidays-day': undefined;
    'holidays-name': undefined;
    'holidays-add': undefined;
    'holidays-delete': undefined;
    'holidays-delete-of': { 'name': Arg };
    'holidays-deleted-said': { 'name': Arg };
  }
}
