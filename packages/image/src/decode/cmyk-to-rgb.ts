/**
 * Converts CMYK to opaque RGB in place, as browsers do: without the ink profile. The
 * values match those of all three browser engines; a profile would change colours by up
 * to 120 of 255.
 */
export const cmykToRgb = (pixels: Uint8ClampedArray): void => {
  for (let at = 0; at < pixels.length; at += 4) {
    const light = 255 - (pixels[at + 3] as number);
    for (let channel = at; channel < at + 3; channel++) {
      pixels[channel] = ((255 - (pixels[channel] as number)) * light) / 255;
    }
    pixels[at + 3] = 255;
  }
};
