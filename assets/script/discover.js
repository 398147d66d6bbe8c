// Click and discover for the graphic that this script stands in: button roles, Enter, Space and Escape,
// toggling, and the focus back where it came from; from an open panel to the next by arrow keys, buttons and a
// swipe; strengths that are chosen and the places that have them. Without it the style alone opens and closes panels.
// No quotes and no sign that XML or HTML would read as markup: it is the same text in both, also after
// programs that write such signs as entities. Spaces around other signs go when it is embedded, so each statement ends
// in a semicolon or a brace.
(function () {
  var doc = document, me = doc.currentScript, svg = me ? me.closest(`svg`) : doc.documentElement,
    base = svg ? /([a-z]+-)base/i.exec(svg.getAttribute(`class`)) : null;
  if (!base) return;
  var k = base[1];
  svg.classList.remove(base[0]);

  function all(name, within) { return Array.from((within || svg).querySelectorAll(`.` + k + name)); }
  function part(item, name) { return all(name, item)[0]; }
  function itemOf(node) { return node.closest(`.` + k + `item`); }
  function mark(node, name, on) { node.classList.toggle(k + name, !!on); }
  function get(node, name) { return node.getAttribute(name); }
  function put(node, name, value) { node.setAttribute(name, value); }
  function drop(node, name) { node.removeAttribute(name); }
  function has(node, name) { return node.classList.contains(k + name); }
  function halt(e) {
    e.preventDefault();
    e.stopPropagation();
  }
  function listen(node, type, act) { node.addEventListener(type, act); }
  function make(name) { return doc.createElementNS(svg.namespaceURI, name); }
  // What turns strengths into choices, its button (by place: SVGO takes a class that stands once), the list after it, and
  // which are chosen while a reader chooses.
  var ask = part(svg, `ask`), pick = ask ? ask.lastElementChild : ask, wall = ask ? ask.nextElementSibling : ask, told = make(`text`), chosen,
    // Which item is open, from the start too, the link to go back to, whether a reader did it; where a swipe began.
    items = all(`item`), byId = {}, open, start, back, live, from, swiped, label = `aria-label`, sign = Math.sign;
  // A frame shows all of it; by itself the file keeps its size, so that zooming enlarges it.
  if (svg === doc.documentElement) if (window !== parent) mark(svg, `fit`, true);

  // What the panel of an item leads to.
  function ways(item) { return all(`link`, item).map(function (l) { return byId[get(l, `data-to`)]; }); }

  // What leads back and what leads on. The button stands in the open panel, after its close button; later targets may
  // lie over it, so over all of them lies a glass that is clicked.
  var steps = [-1, 1].map(function (step) {
    var node = make(`path`), glass = make(`path`);
    put(node, `class`, k + `step`);
    put(glass, `class`, k + `link`);
    put(glass, `fill`, `none`);
    put(glass, `aria-hidden`, true);
    button(node, `button`, function () { go(step); });
    listen(glass, `click`, function (e) {
      halt(e);
      go(step);
    });
    return [node, glass];
  });
  function beside(step) {
    var row = items.filter(function (i) { return i.parentNode === open.parentNode; });
    return row[(row.indexOf(open) + step + row.length) % row.length];
  }
  // The left sides of both, their top and their width.
  function places() { return get(part(open, `tools`), `data-at`).split(` `).map(Number); }
  // 1 where on is to the right.
  function onward() { return sign(places()[1] - places()[0]); }
  // The focus goes to the spot: its name and state say what is open now, the panel is read after it, and arrow keys go
  // on from there. A button that kept it would be heard with the name of what comes next.
  function go(step) {
    show(beside(step), true);
    // The foot of its card and then the top come into view, by shapes: one browser scrolls to no group.
    for (let node of [steps[1][0], part(open, `close`)]) node.scrollIntoView({ block: `nearest` });
  }
  function place([node, glass], n) {
    node.remove();
    glass.remove();
    if (!open) return;
    var step = 2 * n - 1, to = beside(step), at = places(), w = at[3], r = w / 2, c = step * onward() * r * .42,
      disc = `M${at[n]} ${at[2] + r}a${r} ${r} 0 1 1 ${w} 0 ${r} ${r} 0 1 1 ${-w} 0m${r - c / 2} ${-c}l${c} ${c} ${-c} ${c}`;
    if (to === open) return;
    put(node, `d`, disc);
    put(glass, `d`, disc);
    put(node, label, get(open.parentNode, n ? `data-next` : `data-back`) + `: ` + get(part(to, `panel`), label));
    part(open, `tools`).append(node);
    part(svg, `page`).append(glass);
  }

  function paint() {
    var n = items.indexOf(open), lit = open ? ways(open) : [], count = 0;
    for (let i of items) {
      let on = i === open, to = ways(i), spot = part(i, `spot`), stone = chosen ? wall.contains(i) : false,
        fits = chosen ? chosen.every(function (c) { return to.includes(c); }) : false, yes = stone ? chosen.includes(i) : false;
      if (!stone) if (fits) count = count + 1;
      mark(i, `on`, on);
      // What is open from the start does not move.
      mark(i, `go`, on ? live : on);
      // What its panel leads to is shown as under the pointer, and what is chosen, and what fits that.
      mark(i, `lit`, lit.includes(i) || yes || (fits ? chosen[0] : fits));
      mark(i, `dim`, chosen ? !(stone || fits) : false);
      // Its target lies under the open card.
      mark(i, `off`, has(i, `u` + n));
      drop(spot, stone ? `aria-expanded` : `aria-pressed`);
      put(spot, stone ? `aria-pressed` : `aria-expanded`, stone ? yes : on);
    }
    for (let l of all(`list`)) mark(l, `with`, l.contains(open));
    steps.forEach(place);
    if (!ask) return;
    let number = part(ask, `count`);
    mark(ask, `lit`, chosen);
    put(pick, `aria-pressed`, !!chosen);
    // Within its group, or in its place where a program joined the two.
    (number.firstElementChild || number).textContent = count;
    told.textContent = chosen ? get(items[0].parentNode, label) + `: ` + count : ``;
  }
  function show(item, focus) {
    var was = open;
    open = item;
    back = null;
    if (wall) if (wall.contains(item)) chosen = null;
    paint();
    if (focus) part(item || was, `spot`).focus();
  }
  function choose(list) {
    chosen = list;
    show(null);
  }
  // After a link, closing goes back to where it stands.
  function close() {
    var link = back;
    if (!link) return show(null, true);
    show(itemOf(link));
    link.focus();
  }
  function button(node, role, act) {
    put(node, `role`, role);
    put(node, `tabindex`, 0);
    listen(node, `click`, act);
    listen(node, `keydown`, function (e) {
      if (![`Enter`, ` `].includes(e.key)) return;
      e.preventDefault();
      if (!e.repeat) act();
    });
  }

  items.forEach(function (item, i) {
    var spot = part(item, `spot`), panel = part(item, `panel`), hover = part(item, `hover`), id = panel.id, n = 2;
    byId[id.slice(k.length)] = item;
    // A second copy on the page takes ids of its own.
    while (doc.getElementById(panel.id) !== panel) { panel.id = id + `_` + n; n = n + 1; }
    drop(spot, `aria-describedby`);
    put(spot, `aria-controls`, panel.id);
    // What is covered while it is open, the style no longer says.
    mark(item, `i` + i, false);
    if (has(item, `on`)) start = item;
    drop(part(item, `card`), `tabindex`);
    put(panel, `display`, `none`);
    put(panel, `visibility`, `hidden`);
    if (hover) put(hover, `display`, `none`);
    button(spot, `button`, function () {
      if (!chosen || !wall.contains(item)) return show(open === item ? null : item);
      choose(chosen.includes(item) ? chosen.filter(function (c) { return c !== item; }) : chosen.concat(item));
    });
  });
  for (let node of all(`tools`)) drop(node, `aria-hidden`);
  for (let node of all(`link`)) {
    let to = byId[get(node, `data-to`)];
    if (to) put(node, label, get(part(to, `spot`), label));
    button(node, to ? `link` : `button`, function () {
      if (!to) return close();
      show(to, true);
      back = node;
    });
  }
  for (let node of all(`late`)) drop(node, `opacity`);
  if (ask) {
    drop(ask, `display`);
    drop(ask, `aria-hidden`);
    // How many places fit is said aloud.
    put(told, `role`, `status`);
    put(told, `opacity`, 0);
    ask.append(told);
    button(pick, `button`, function () { choose(chosen ? null : []); });
  }

  listen(svg, `keydown`, function (e) {
    var arrow = [`Left`, `Up`, `Right`, `Down`].indexOf(e.key.slice(5)), act;
    // That ends the choosing too.
    if (e.key === `Escape`) act = open ? close : chosen ? choose : null;
    if (open) if (open.contains(e.target)) if (arrow !== -1) if (!(e.altKey || e.ctrlKey || e.metaKey || e.shiftKey)) act = go;
    if (!act) return;
    halt(e);
    act(act === go ? sign(arrow - 1.5) * (arrow % 2 ? 1 : onward()) : null);
  });
  // Not on the graphic itself: one browser lets the Tab key stop at what listens for the focus.
  listen(doc, `focusin`, function (e) {
    var item = svg.contains(e.target) ? itemOf(e.target) : null;
    if (open) if (item) if (item !== open) show(null);
  });
  listen(svg, `click`, function (e) { if (open) if (!itemOf(e.target)) show(null); });

  // A swipe across an open panel, with a finger or a pen; what follows it is no click. Where the browser scrolls instead,
  // the pointer does not come up.
  listen(svg, `pointerdown`, function (e) {
    swiped = false;
    from = !open || !e.isPrimary || e.pointerType === `mouse` || !part(open, `panel`).contains(e.target) ? null : e;
  });
  listen(svg, `pointerup`, function (e) {
    if (!from) return;
    var x = e.clientX - from.clientX, y = e.clientY - from.clientY;
    from = null;
    if (sign(Math.abs(x) - Math.max(40, Math.abs(y))) !== 1) return;
    swiped = true;
    go(-sign(x) * onward());
  });
  svg.addEventListener(`click`, function (e) {
    if (swiped) halt(e);
    swiped = false;
  }, true);

  // file.svg#id and #prefix-id open a panel, when the page has nothing else of that name.
  function follow() {
    var name = location.hash.slice(1);
    for (let item of items) if (part(item, `panel`).id === name) show(item);
    if (byId[name]) if (!doc.getElementById(name)) show(byId[name]);
  }
  show(start);
  follow();
  live = true;
  listen(window, `hashchange`, follow);
})();
