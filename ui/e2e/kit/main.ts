// Starts the page of the kit, when every message is there.
import '../../src/design/tokens.css';
import '../../src/design/base.css';
import '../../src/kit/kit.css';
import { mount } from 'svelte';
import { screensSpeak } from '../../src/text/text';
import Kit from './Kit.svelte';

const target = document.getElementById('app');
if (target) void screensSpeak.then(() => mount(Kit, { target }));
