// The picture: what stands where in it answers a click, and the field in focus is marked.

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element as another is, and touches no more of it than what differs. */
function renew(old, next) {
  const alike = old.nodeName === next.nodeName && old.nodeType === Node.ELEMENT_NODE && old.childNodes.length === next.childNodes.length && old.attributes.length === next.attributes.length;
  if (!alike || [...next.attributes].some(({ name }) => !old.hasAttribute(name))) {
    old.replaceWith(next);
    return;
  }
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  const children = [...next.childNodes];
  [...old.childNodes].forEach((child, index) => child.isEqualNode(children[index]) || renew(child, children[index]));
}

export class PictureView extends HTMLElement {
  constructor() {
    super();
    this.picture = null;
    this.marked = "";
    this.zoom = "width";
    this.sheet = document.createElement("div");
    this.sheet.className = "sheet";
    this.drawing = document.createElement("div");
    this.drawing.className = "drawing";
    this.marks = document.createElementNS(SVG, "svg");
    this.marks.setAttribute("class", "marks");
    this.marks.setAttribute("aria-hidden", "true");
    this.sheet.append(this.drawing, this.marks);
  }

  connectedCallback() {
    this.append(this.sheet);
    this.sheet.addEventListener("click", (event) => this.clicked(event));
    this.sheet.addEventListener("mousemove", (event) => this.pointed(event));
    this.sheet.addEventListener("mouseleave", () => this.hover(null));
    new ResizeObserver(() => this.fit()).observe(this);
  }

  /** Shows a picture; the place on the screen stays where it is. */
  show(picture, description) {
    if (!picture) {
      this.drawing.replaceChildren();
      this.marks.replaceChildren();
      this.picture = null;
      return;
    }
    if (picture.svg !== this.picture?.svg) {
      const parsed = new DOMParser().parseFromString(picture.svg, "image/svg+xml").documentElement;
      // To a screen reader the form is the document; the picture is one picture.
      parsed.setAttribute("role", "img");
      parsed.setAttribute("aria-label", description);
      parsed.querySelectorAll("[tabindex]").forEach((node) => node.removeAttribute("tabindex"));
      parsed.querySelectorAll("a").forEach((node) => node.removeAttribute("href"));
      const next = document.adoptNode(parsed);
      const old = this.drawing.firstElementChild;
      // Of the same sheet only what is another is put in its place: the rest need not be painted anew.
      if (old) renew(old, next);
      else this.drawing.append(next);
    }
    this.picture = picture;
    this.marks.setAttribute("viewBox", `0 0 ${picture.width} ${picture.height}`);
    this.fit();
    this.mark(this.marked);
  }

  fit() {
    if (!this.picture) return;
    const { width, height } = this.picture;
    const room = { w: this.clientWidth - 48, h: this.clientHeight - 48 };
    const whole = Math.min(room.w / width, room.h / height);
    // A sheet as wide as the place, unless it is small or as slender as a phone.
    const wide = Math.min(room.w / width, height > width * 3 ? 460 / width : Infinity);
    const scale = this.zoom === "whole" ? whole : this.zoom === "width" ? wide : this.zoom;
    this.sheet.style.width = `${Math.max(120, width * scale)}px`;
    this.sheet.style.aspectRatio = `${width} / ${height}`;
  }

  /** What stands under the mouse: of a panel before the page, and the smallest box. */
  under(event) {
    const box = this.sheet.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * this.picture.width;
    const y = ((event.clientY - box.top) / box.height) * this.picture.height;
    const hit = this.picture.areas.filter((area) => x >= area.x - 2 && x <= area.x + area.w + 2 && y >= area.y - 2 && y <= area.y + area.h + 2);
    const above = hit.some((area) => area.panel) ? hit.filter((area) => area.panel) : hit;
    return above.sort((a, b) => a.w * a.h - b.w * b.h)[0] ?? null;
  }

  clicked(event) {
    if (!this.picture) return;
    event.preventDefault();
    const area = this.under(event);
    if (area) this.dispatchEvent(new CustomEvent("pick", { detail: area.pointer }));
  }

  pointed(event) {
    if (this.picture) this.hover(this.under(event));
  }

  hover(area) {
    this.sheet.classList.toggle("on", Boolean(area));
    this.marks.querySelector(".hovered")?.remove();
    if (area) this.marks.append(this.box(area, "hovered"));
  }

  /** Marks what shows a field. */
  mark(pointer) {
    this.marked = pointer;
    this.marks.querySelectorAll(".marked").forEach((node) => node.remove());
    if (!this.picture || !pointer) return;
    const exact = this.picture.areas.filter((area) => area.pointer === pointer);
    const shown = exact.some((area) => area.panel) ? exact.filter((area) => area.panel) : exact;
    shown.forEach((area) => this.marks.append(this.box(area, "marked")));
    if (shown.length && pointer !== this.revealed) this.reveal(shown[0]);
    this.revealed = shown.length ? pointer : "";
    return shown.length > 0;
  }

  /** Scrolls a box into view, where it is not. */
  reveal(area) {
    const scale = this.sheet.clientWidth / this.picture.width;
    const [top, bottom] = [this.sheet.offsetTop + area.y * scale, this.sheet.offsetTop + (area.y + area.h) * scale];
    const [left, right] = [this.sheet.offsetLeft + area.x * scale, this.sheet.offsetLeft + (area.x + area.w) * scale];
    if (top < this.scrollTop || bottom > this.scrollTop + this.clientHeight) this.scrollTop = (top + bottom - this.clientHeight) / 2;
    if (left < this.scrollLeft || right > this.scrollLeft + this.clientWidth) this.scrollLeft = (left + right - this.clientWidth) / 2;
  }

  box(area, name) {
    const rect = document.createElementNS(SVG, "rect");
    const grow = this.picture.width / 400;
    rect.setAttribute("class", name);
    rect.setAttribute("x", area.x - grow);
    rect.setAttribute("y", area.y - grow);
    rect.setAttribute("width", area.w + 2 * grow);
    rect.setAttribute("height", area.h + 2 * grow);
    rect.setAttribute("rx", 2 * grow);
    return rect;
  }
}
customElements.define("kk-picture", PictureView);
