/** Every browser test draws its text with the test fonts. */
import { addTestFonts } from './test-fonts-in-page.mjs';

await addTestFonts(await (await fetch('/test-fonts.json?sans')).json());
