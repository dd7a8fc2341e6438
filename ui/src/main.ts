// Starts the page: the frame of index.html is painted first, then the program comes and takes its place.
import './design/tokens.css';
import './design/base.css';
import './frame/first.css';

/** After the next paint. A window that cannot be seen paints nothing: then after a moment. */
const painted = new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 60);
});
const target = document.getElementById('app');
if (target) void painted.then(() => import('./frame/start')).then(({ start }) => start(target));
