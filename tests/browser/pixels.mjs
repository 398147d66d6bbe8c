// Pictures of pages, compared by what an eye would notice.
import { PNG } from "pngjs";

/** A picture from the bytes of a PNG. */
export const picture = (bytes) => PNG.sync.read(bytes);

/** The colour at a pixel. */
export function at(image, x, y) {
  const i = (Math.round(y) * image.width + Math.round(x)) * 4;
  return [image.data[i], image.data[i + 1], image.data[i + 2]];
}

/** The pixels as numbers of 32 bits: alpha, blue, green and red from the highest byte on. */
export const words = (image) => new Uint32Array(image.data.buffer, image.data.byteOffset, image.width * image.height);

/**
 * The part of the pixels whose colour differs clearly, over the area that both pictures have. With `slack`, a pixel
 * differs only when no neighbour in the other picture is like it: a frame lays its content at whole pixels, so that
 * edges in it stand a part of a pixel elsewhere.
 */
export function difference(a, b, clearly = 48, slack = 0) {
  const width = Math.min(a.width, b.width), height = Math.min(a.height, b.height);
  const [p, q] = [words(a), words(b)];
  const [c, d] = [a.data, b.data];
  const near = (x, y) => {
    const i = (y * a.width + x) * 4;
    for (let v = Math.max(0, y - slack); v <= Math.min(height - 1, y + slack); v += 1)
      for (let u = Math.max(0, x - slack); u <= Math.min(width - 1, x + slack); u += 1) {
        const j = (v * b.width + u) * 4;
        if (Math.abs(c[i] - d[j]) <= clearly && Math.abs(c[i + 1] - d[j + 1]) <= clearly && Math.abs(c[i + 2] - d[j + 2]) <= clearly) return true;
      }
    return false;
  };
  let count = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (p[y * a.width + x] !== q[y * b.width + x] && !near(x, y)) count += 1;
  return count / (width * height);
}

const channel = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);

/** Contrast of two colours, 1 to 21, by the definition of WCAG 2.2. */
export function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
