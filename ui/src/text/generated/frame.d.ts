// Generated from locales/en-GB/frame.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'app-name': undefined;
    'frame-skip': undefined;
    'frame-nav': undefined;
    'frame-office': undefined;
    'frame-menubar': undefined;
    'frame-menu-show': undefined;
    'frame-menu-hide': undefined;
    'frame-palette': undefined;
    'frame-switch': undefined;
    'frame-all-events': undefined;
    'frame-toasts': undefined;
    'frame-toast-close': undefined;
    'frame-failed-title': undefined;
    'frame-failed': undefined;
    'frame-nowhere-title': undefined;
    'frame-nowhere': undefined;
    'frame-nowhere-home': undefined;
    'status-saved': undefined;
    'status-saving': undefined;
    'status-failed': undefined;
    'status-undo': { 'label': Arg };
    'status-redo': { 'label': Arg };
    'status-offline': undefined;
    'menu-file': undefined;
    'menu-edit': undefined;
    'menu-event': undefined;
    'menu-view': undefined;
    'menu-help': undefined;
    'command-go': { 'view': Arg };
    'command-undo': { 'label': Arg };
    'command-undo-plain': undefined;
    'command-redo': { 'label': Arg };
    'command-redo-plain': undefined;
    'command-palette': undefined;
    'command-next-pane': undefined;
    'command-zoom-in': undefined;
    'command-zoom-out': undefined;
    'command-zoom-reset': undefined;
    'command-theme': { 'theme': Arg };
    'command-keys': undefined;
    'undo-done': { 'label': Arg };
    'redo-done': { 'label': Arg };
    'palette-title': undefined;
    'palette-list': undefined;
    'palette-command': undefined;
    'palette-none': undefined;
    'keys-title': undefined;
    'keys-everywhere': undefined;
    'keys-lists': undefined;
    'keys-walk': undefined;
    'keys-select': undefined;
    'keys-open': undefined;
    'keys-rename': undefined;
    'keys-delete': undefined;
    'keys-close': undefined;
    'theme-system': undefined;
    'theme-light': undefined;
    'theme-dark': undefined;
    'theme-contrast': undefined;
  }
}
