/** How much later the second half of a double click may come. It must not press what replaces the button. */
export const DOUBLE_CLICK_MS = 500;
