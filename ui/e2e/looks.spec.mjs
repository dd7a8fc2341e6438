// Every main screen as it looks and moves for those who have asked their system for less motion or for its own colours.
import assert from 'node:assert/strict';

/** The main screens by name. */
const screens = async (person) => {
  const event = await person.conference();
  const { sessions } = await person.call('programme', { event_id: event.id });
  const { session } = sessions.find((card) => card.parts.length > 0);
  const draft = await person.call('build_draft', { event_id: event.id, kind: 'blog_post' });
  const [network] = await person.call('list_series', {});
  const of = (rest = '') => `/event/${event.id}${rest}`;
  return {
    home: '/',
    events: '/events',
    event: of(),
    programme: of('/programme'),
    people: of('/people'),
    room: of(`/session/${session.id}/room`),
    takeaways: of('/takeaways'),
    similar: of('/takeaways?show=similar'),
    notes: of('/takeaways?show=notes'),
    decisions: of('/takeaways?show=minutes'),
    proposals: of(`/session/${session.id}/proposals`),
    approvals: of('/approvals'),
    feedback: of('/feedback'),
    files: of('/files'),
    minutes: of('/minutes'),
    after: of('/after'),
    draft: `/draft/${draft.id}`,
    actions: '/actions',
    calendar: of('/calendar'),
    networks: '/networks',
    network: `/network/${network.series.id}`,
    directory: '/directory',
    drafts: '/drafts',
    outbox: '/outbox',
    import: '/import',
    settings: '/settings',
  };
};

/** What on the page moves, and how long in milliseconds; nothing when it moves at once. */
const moving = (person) =>
  person.page.evaluate(() => {
    const milliseconds = (text) => Math.max(...text.split(',').map((each) => (each.trim().endsWith('ms') ? parseFloat(each) : parseFloat(each) * 1000)));
    const found = [];
    for (const element of document.querySelectorAll('*')) {
      for (const part of [null, '::before', '::after', '::backdrop']) {
        const style = getComputedStyle(element, part);
        const takes = Math.max(style.transitionProperty === 'none' ? 0 : milliseconds(style.transitionDuration), style.animationName === 'none' ? 0 : milliseconds(style.animationDuration));
        if (takes > 0 || style.scrollBehavior === 'smooth') found.push([`${element.tagName.toLowerCase()}.${element.className}${part ?? ''}`, takes]);
      }
    }
    return [...found, ...document.getAnimations().map((each) => [each.id || 'an animation', each.effect?.getTiming().duration])];
  });

/** What is chosen on the page beside something of its kind that is not, and whether a border, an outline, a line or a ground tells them apart. */
const chosen = (person) =>
  person.page.evaluate(() => {
    // The ring of the focus is no mark of a choice.
    document.activeElement?.blur();
    const KINDS = [
      ['[aria-pressed="true"]', '[aria-pressed="false"]', 'main, nav, dialog'],
      ['[aria-selected="true"]', '[aria-selected="false"]', 'main, nav, dialog'],
      ['[aria-current]:not([aria-current="false"])', ':not([aria-current]), [aria-current="false"]', 'ul, ol, nav, [role="grid"]'],
    ];
    const page = getComputedStyle(document.body).backgroundColor;
    const paint = (colour) => (/^transparent$|[,/] ?0\)$/.test(colour) && !/^rgb\(/.test(colour) ? page : colour);
    const line = (style, width, kind, colour) => (style[kind] !== 'none' && parseFloat(style[width]) > 0 ? `${style[width]} ${style[kind]} ${paint(style[colour])}` : '');
    const edges = (element, part) => {
      const style = getComputedStyle(element, part);
      const borders = ['Top', 'Right', 'Bottom', 'Left'].map((side) => line(style, `border${side}Width`, `border${side}Style`, `border${side}Color`));
      return [...borders, line(style, 'outlineWidth', 'outlineStyle', 'outlineColor'), style.textDecorationLine, paint(style.backgroundColor)].join('|');
    };
    const look = (element) => [edges(element), edges(element, '::before'), edges(element, '::after'), edges(element.parentElement)].join(' ');
    const seen = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const alike = (one, other) => one.tagName === other.tagName && one.getAttribute('role') === other.getAttribute('role') && [...other.classList].every((name) => one.classList.contains(name));
    return KINDS.flatMap(([is, not, within]) =>
      [...document.querySelectorAll(is)].filter(seen).flatMap((element) => {
        const other = [...(element.closest(within)?.querySelectorAll(not) ?? [])].find((each) => seen(each) && alike(element, each) && !each.contains(element) && !element.contains(each));
        return other ? [{ name: `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`, told: look(element) !== look(other) }] : [];
      }),
    );
  });

export default {
  tests: [
    ['nothing moves on any screen where less motion is asked for, and elsewhere nothing longer than a blink', async (person) => {
      let seen = 0;
      for (const [name, address] of Object.entries(await screens(person))) {
        await person.page.emulateMedia({ reducedMotion: 'reduce' });
        await person.visit(address);
        assert.deepEqual(await moving(person), [], name);
        await person.page.emulateMedia({ reducedMotion: 'no-preference' });
        const all = await moving(person);
        seen += all.length;
        assert.deepEqual(all.filter(([, takes]) => takes > 160), [], name);
      }
      assert.ok(seen > 0, 'where motion is welcome something moves, so that the claim can fail');
    }],
    ['in the system’s own colours every screen has its edges: what is chosen has a border or a line that what is not chosen lacks', async (person) => {
      await person.page.emulateMedia({ forcedColors: 'active' });
      let compared = 0;
      for (const [name, address] of Object.entries(await screens(person))) {
        await person.visit(address);
        await person.page.screenshot({ path: `${person.out}/looks-${name}-forced.png` });
        const found = await chosen(person);
        compared += found.length;
        assert.deepEqual(found.filter(({ told }) => !told).map(({ name }) => name), [], `${name}: what is chosen is told by colour alone`);
      }
      assert.ok(compared > 0, 'something is chosen somewhere');
      await person.page.evaluate(() => Object.assign(document.querySelector('nav [aria-current]').style, { outline: 'none', background: 'none' }));
      assert.ok((await chosen(person)).some(({ told }) => !told), 'without its line it is found, so that the claim can fail');
    }],
    ['with type of four times the size every screen keeps to the width of the window, and nothing on it is cut off at the side', async (person) => {
      await person.visit('/');
      for (let step = 0; step < 8; step++) await person.press('Control+=');
      assert.equal(await person.page.evaluate(() => document.documentElement.style.getPropertyValue('--zoom')), '400%');
      const outside = () =>
        person.page.evaluate(() => {
          const scrolls = (element) => !element.matches('main') && (/auto|scroll/.test(getComputedStyle(element).overflowX) ? element.scrollWidth > element.clientWidth : scrolls(element.parentElement));
          const out = [...document.querySelectorAll('main :is(button, a, input, select, textarea, h1, h2, h3, p, label, td, th)')].filter((each) => {
            const box = each.getBoundingClientRect();
            return each.checkVisibility() && box.width > 1 && box.height > 1 && (box.right > innerWidth + 1 || box.left < -1) && !each.closest('.sr') && !scrolls(each);
          });
          return { wide: document.documentElement.scrollWidth > innerWidth, out: out.map((each) => `${each.tagName} ${each.textContent.trim().slice(0, 40)}`) };
        });
      for (const [name, address] of Object.entries(await screens(person))) {
        await person.page.goto('about:blank');
        await person.visit(address);
        await person.page.screenshot({ path: `${person.out}/looks-${name}-400.png` });
        assert.deepEqual(await outside(), { wide: false, out: [] }, name);
      }
      await person.page.evaluate(() => (document.querySelector('main h1').style.minWidth = '200vw'));
      assert.notDeepEqual(await outside(), { wide: false, out: [] }, 'what is too wide is found, so that the claim can fail');
      await person.press('Control+0');
    }],
    ['at 320 pixels the heads by which cards are sorted stand in lines: none is scrolled to, and the first row is below them', async (person) => {
      await person.page.setViewportSize({ width: 320, height: 720 });
      const { events, people, directory } = await screens(person);
      for (const address of [events, people, directory]) {
        await person.visit(address);
        await person.page.locator('[role="grid"] [aria-rowindex="2"]').first().waitFor({ state: 'attached' });
        const look = () => {
          const head = document.querySelector('[role="grid"] [role="row"][aria-rowindex="1"]');
          const first = document.querySelector('[role="grid"] [role="row"][aria-rowindex="2"]')?.getBoundingClientRect();
          if (!head || !first) return undefined;
          const seen = [...head.children].filter((each) => each.getBoundingClientRect().width > 1);
          const out = seen.filter((each) => each.getBoundingClientRect().right > innerWidth || each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent);
          return { out, sideways: head.scrollWidth > head.clientWidth, covered: first.top < head.getBoundingClientRect().bottom - 1 };
        };
        // The screen before may still be there.
        const found = await person.until(() => person.page.evaluate(look), (seen) => seen !== undefined);
        assert.deepEqual(found, { out: [], sideways: false, covered: false }, address);
      }
      // A figure on a card says what it counts.
      await person.visit('/networks');
      const said = async () => (await person.page.locator('[role="row"][aria-rowindex="2"] .end').allInnerTexts()).join(', ');
      assert.match(await person.until(said, (figures) => figures.startsWith('Members')), /^Members\s\d+, Meetings\s\d+, Open actions\s\d+$/);
      await person.page.screenshot({ path: `${person.out}/looks-networks-320.png` });
    }],
  ],
};
