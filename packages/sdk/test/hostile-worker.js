// Served as the inference worker is. Tries every way out and reports which were open.
const tried = async (name, open) => {
  try {
    const how = await Promise.race([
      open(),
      new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), 1500)),
    ]);
    return { name, open: how !== false };
  } catch {
    return { name, open: false };
  }
};

const settled = (target, good, bad) =>
  new Promise((resolve, reject) => {
    target.addEventListener(good, () => resolve(true));
    target.addEventListener(bad, () => reject(new Error(bad)));
  });

addEventListener('message', async ({ data: door }) => {
  const at = (way) => `${door}?way=${way}`;
  const nested = (url) => {
    const worker = new Worker(url);
    return settled(worker, 'message', 'error');
  };
  postMessage(
    await Promise.all([
      tried('fetch', () => fetch(at('fetch'), { mode: 'no-cors' })),
      tried('XMLHttpRequest', () => {
        const request = new XMLHttpRequest();
        request.open('GET', at('xhr'));
        request.send();
        return settled(request, 'load', 'error');
      }),
      tried('WebSocket', () =>
        settled(new WebSocket(at('ws').replace('http', 'ws')), 'open', 'error'),
      ),
      tried('EventSource', () => settled(new EventSource(at('sse')), 'open', 'error')),
      tried('import()', () => import(at('import'))),
      tried('nested worker', () => nested(at('worker'))),
      tried('nested blob worker', () =>
        nested(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))),
      ),
      // biome-ignore lint/security/noGlobalEval: whether it is shut is what is tried
      tried('eval', () => globalThis.eval('1')),
      tried('Function', () => new Function('return true')()),
    ]),
  );
});
