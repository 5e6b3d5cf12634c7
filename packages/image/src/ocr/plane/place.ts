/** Grey pixels, row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** A picture that was scaled and rotated from another. */
export interface PlacedPicture extends Grey {
  /** Pixels of this picture per pixel of the original. */
  readonly zoom: number;
  /** Maps a point of this picture to the original. */
  toOriginal(x: number, y: number): readonly [x: number, y: number];
}

/** Columns and rows of pixels; right and bottom are exclusive. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The scale, and the slope of the original's lines in pixels down per pixel to the right. */
export interface Placement {
  readonly zoom: number;
  readonly slope: number;
}

/** Scales a picture and makes its lines level: bilinear, white outside. */
export const place = (from: Grey, { zoom, slope }: Placement): PlacedPicture => {
  const angle = Math.atan(slope);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const width = Math.max(1, Math.round(zoom * (from.width * cos + from.height * Math.abs(sin))));
  const height = Math.max(1, Math.round(zoom * (from.height * cos + from.width * Math.abs(sin))));
  const toOriginal = (x: number, y: number): readonly [number, number] => {
    const dx = (x - width / 2) / zoom;
    const dy = (y - height / 2) / zoom;
    return [from.width / 2 + dx * cos - dy * sin, from.height / 2 + dx * sin + dy * cos];
  };
  const { data } = from;
  const pixelAt = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= from.width || y >= from.height
      ? 255
      : (data[y * from.width + x] as number);
  const out = new Uint8Array(width * height);
  const [stepX, stepY] = [cos / zoom, sin / zoom];
  for (let y = 0, to = 0; y < height; y++) {
    let [fromX, fromY] = toOriginal(0.5, y + 0.5);
    for (let x = 0; x < width; x++, to++, fromX += stepX, fromY += stepY) {
      const x0 = Math.floor(fromX - 0.5);
      const y0 = Math.floor(fromY - 0.5);
      const across = fromX - 0.5 - x0;
      const down = fromY - 0.5 - y0;
      const upper = pixelAt(x0, y0) * (1 - across) + pixelAt(x0 + 1, y0) * across;
      const lower = pixelAt(x0, y0 + 1) * (1 - across) + pixelAt(x0 + 1, y0 + 1) * across;
      out[to] = upper * (1 - down) + lower * down + 0.5;
    }
  }
  return { width, height, data: out, zoom, toOriginal };
};
