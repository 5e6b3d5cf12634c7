/**
 * Cyan, magenta, yellow, black to red, green, blue, opaque, in place: as browsers
 * do it, which ask no profile what the inks look like (all three were seen to
 * give these values). A profile would change colours by up to 120 of 255.
 */
export const inksToColours = (pixels: Uint8ClampedArray): void => {
  for (let at = 0; at < pixels.length; at += 4) {
    const light = 255 - (pixels[at + 3] as number);
    for (let channel = at; channel < at + 3; channel++) {
      pixels[channel] = ((255 - (pixels[channel] as number)) * light) / 255;
    }
    pixels[at + 3] = 255;
  }
};
