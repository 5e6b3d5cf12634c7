/** Makes an element known to the page. Does nothing on a server, or a second time. */
export const define = (name: `nightlight-${string}`, element: CustomElementConstructor): void => {
  if ('customElements' in globalThis && !customElements.get(name)) {
    customElements.define(name, element);
  }
};
