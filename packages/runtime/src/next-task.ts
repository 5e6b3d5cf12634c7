/**
 * Resolves in a later task, so that input, messages and aborts are handled first.
 * It uses a message channel because browsers run timers only once a second in a hidden tab.
 */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
