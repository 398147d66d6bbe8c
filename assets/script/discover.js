// Click and discover for the graphic that this script stands in: button roles, Enter, Space and Escape,
// toggling, and the focus back where it came from. Without it the style alone opens and closes panels.
// No quotes and no sign that XML or HTML would read as markup: it is the same text in both, also after
// programs that write such signs as entities.
(function () {
  var me = document.currentScript;
  var svg = me ? me.closest(`svg`) : document.documentElement;
  var base = svg ? /([a-z]+-)base/i.exec(svg.getAttribute(`class`)) : null;
  if (!base) return;
  var k = base[1];
  svg.classList.remove(base[0]);

  function all(name) { return [].slice.call(svg.querySelectorAll(`.` + k + name)); }
  function part(item, name) { return item.querySelector(`.` + k + name); }
  function itemOf(node) { return node.closest(`.` + k + `item`); }
  var items = all(`item`), byId = {}, open = null, back = null;
  // A frame shows all of it; by itself the file keeps its size, so that zooming enlarges it.
  if (svg === document.documentElement) if (window !== parent) svg.classList.add(k + `fit`);

  function show(item, focus) {
    var was = open, n = items.indexOf(item);
    open = item;
    back = null;
    // What its panel leads to is shown as under the pointer.
    var lit = [];
    all(`link`).forEach(function (l) { if (itemOf(l) === item) lit.push(byId[l.getAttribute(`data-to`)]); });
    items.forEach(function (i) {
      i.classList.toggle(k + `on`, i === item);
      i.classList.toggle(k + `lit`, lit.includes(i));
      // Its target lies under the open card.
      i.classList.toggle(k + `off`, i.classList.contains(k + `u` + n));
      part(i, `spot`).setAttribute(`aria-expanded`, i === item);
    });
    all(`list`).forEach(function (l) { l.classList.toggle(k + `with`, l.contains(item)); });
    if (focus) part(item || was, `spot`).focus();
  }
  // After a link, closing goes back to where it stands.
  function close() {
    var link = back;
    if (!link) return show(null, true);
    show(itemOf(link));
    link.focus();
  }
  function button(node, role, act) {
    node.setAttribute(`role`, role);
    node.setAttribute(`tabindex`, `0`);
    node.addEventListener(`click`, act);
    node.addEventListener(`keydown`, function (e) {
      if (e.key !== `Enter`) if (e.key !== ` `) return;
      e.preventDefault();
      if (!e.repeat) act();
    });
  }

  var start = null;
  items.forEach(function (item, i) {
    var spot = part(item, `spot`), panel = part(item, `panel`), id = panel.id, n = 2;
    byId[id.slice(k.length)] = item;
    // A second copy on the page takes ids of its own.
    while (document.getElementById(panel.id) !== panel) { panel.id = id + `_` + n; n = n + 1; }
    spot.removeAttribute(`aria-describedby`);
    spot.setAttribute(`aria-controls`, panel.id);
    // What is covered while it is open, the style no longer says.
    item.classList.remove(k + `i` + i);
    if (item.classList.contains(k + `on`)) start = item;
    part(item, `card`).removeAttribute(`tabindex`);
    panel.setAttribute(`display`, `none`);
    panel.setAttribute(`visibility`, `hidden`);
    if (part(item, `hover`)) part(item, `hover`).setAttribute(`display`, `none`);
    button(spot, `button`, function () { show(open === item ? null : item); });
  });
  all(`tools`).forEach(function (node) { node.removeAttribute(`aria-hidden`); });
  all(`link`).forEach(function (node) {
    var to = byId[node.getAttribute(`data-to`)];
    if (to) node.setAttribute(`aria-label`, part(to, `spot`).getAttribute(`aria-label`));
    button(node, to ? `link` : `button`, function () {
      if (!to) return close();
      show(to, true);
      back = node;
    });
  });
  all(`late`).forEach(function (node) { node.removeAttribute(`opacity`); });

  svg.addEventListener(`keydown`, function (e) {
    if (e.key !== `Escape` || !open) return;
    e.preventDefault();
    e.stopPropagation();
    close();
  });
  // Not on the graphic itself: one browser lets the Tab key stop at what listens for the focus.
  document.addEventListener(`focusin`, function (e) {
    var item = svg.contains(e.target) ? itemOf(e.target) : null;
    if (open) if (item) if (item !== open) show(null);
  });
  svg.addEventListener(`click`, function (e) { if (open) if (!itemOf(e.target)) show(null); });

  // file.svg#id and #prefix-id open a panel, when the page has nothing else of that name.
  function follow() {
    var name = location.hash.slice(1);
    items.forEach(function (item) { if (part(item, `panel`).id === name) show(item); });
    if (byId[name]) if (!document.getElementById(name)) show(byId[name]);
  }
  show(start);
  follow();
  window.addEventListener(`hashchange`, follow);
})();
