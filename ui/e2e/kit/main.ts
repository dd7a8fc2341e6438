// Starts the page of the kit.
import '../../src/design/tokens.css';
import '../../src/design/base.css';
import '../../src/kit/kit.css';
import { mount } from 'svelte';
import Kit from './Kit.svelte';

const target = document.getElementById('app');
if (target) mount(Kit, { target });
