// Attack code inside the worker. It tries every way out of the worker and reports the results.
// It is served alone and at the end of our built worker. The block avoids name clashes with it.
// The test server also counts requests, so that the test doesn't depend on this report alone.
{
  class NotThere extends Error {}

  /** Finds the value of a global name, also after it was deleted or hidden on one of the prototypes. */
  const reach = (name, from = globalThis) => {
    if (from[name] !== undefined) return from[name];
    const owners = [];
    for (let owner = from; owner; owner = Object.getPrototypeOf(owner)) owners.push(owner);
    for (const owner of owners) Reflect.deleteProperty(owner, name);
    for (const owner of [from, ...owners]) {
      const { value, get } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
      const found = owner[name] ?? value ?? get?.call(from);
      if (found !== undefined) return found;
    }
    throw new NotThere(name);
  };
  /** Names with a value on an object and on its own prototypes. */
  const namesOn = (from) => {
    const names = [];
    const last = [EventTarget.prototype, Object.prototype];
    for (let owner = from; !last.includes(owner); owner = Object.getPrototypeOf(owner)) {
      names.push(
        ...Object.getOwnPropertyNames(owner).filter((name) => Object(from[name]) === from[name]),
      );
    }
    return names;
  };
  /** Calls a global constructor, without naming it in the source. */
  const make = (name, ...given) => Reflect.construct(reach(name), given);
  const settled = (target, good, bad) =>
    new Promise((resolve, reject) => {
      target.addEventListener(good, () => resolve(true));
      target.addEventListener(bad, () => reject(new Error(bad)));
    });
  const hears = (name, url) => {
    const worker = make(name, url);
    return settled(worker.port ?? worker, 'message', 'error');
  };
  /** The worker can't see whether this request left. Only the server knows. */
  const onlyByTheServer = () => new Promise(() => {});
  const onNavigator = (name) => reach(name, reach('navigator'));
  /** Creates a function from a string, with the constructor of another function. */
  const builds = (sample) => Reflect.construct(sample.constructor, ['return 1']);

  /** All attacks, grouped by what they reach: the network, other storage of this device, or code from a string. */
  const doors = (at, udp) => ({
    network: {
      fetch: () => reach('fetch')(at('fetch'), { mode: 'no-cors' }),
      'fetch, kept alive': () => reach('fetch')(at('fetch, kept alive'), { keepalive: true }),
      XMLHttpRequest: () => {
        const request = make('XMLHttpRequest');
        request.open('GET', at('XMLHttpRequest'));
        request.send();
        return settled(request, 'load', 'error');
      },
      WebSocket: () => settled(make('WebSocket', at('WebSocket')), 'open', 'error'),
      WebSocketStream: () => make('WebSocketStream', at('WebSocketStream')).opened,
      WebTransport: () => make('WebTransport', `https://127.0.0.1:${udp}/`).ready,
      EventSource: () => settled(make('EventSource', at('EventSource')), 'open', 'error'),
      'import()': () => import(at('import()')),
      importScripts: () => reach('importScripts')(at('importScripts')),
      Worker: () => hears('Worker', at('Worker')),
      SharedWorker: () => hears('SharedWorker', at('SharedWorker')),
      FontFace: () => make('FontFace', 'out', `url("${at('FontFace')}")`).load(),
      caches: async () => (await reach('caches').open('out')).add(at('caches')),
      'navigator.sendBeacon': () =>
        onNavigator('sendBeacon').call(navigator, at('navigator.sendBeacon')),
      'navigator.serviceWorker': () =>
        onNavigator('serviceWorker').register(at('navigator.serviceWorker')),
      'a filter of a canvas': () => {
        const context = make('OffscreenCanvas', 9, 9).getContext('2d');
        context.filter = `url("${at('a filter of a canvas')}#filter")`;
        context.fillRect(0, 0, 9, 9);
        context.getImageData(0, 0, 9, 9);
        return onlyByTheServer();
      },
      'a font of a canvas': () => {
        const context = make('OffscreenCanvas', 9, 9).getContext('2d');
        context.font = `9px url("${at('a font of a canvas')}")`;
        context.fillText('out', 0, 9);
        return onlyByTheServer();
      },
      'a drawing with a picture in it': async () => {
        const picture = `<image href="${at('a drawing with a picture in it')}" width="9" height="9"/>`;
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${picture}</svg>`;
        const drawing = make('Blob', [svg], { type: 'image/svg+xml' });
        await reach('createImageBitmap')(drawing);
        return onlyByTheServer();
      },
      Notification: () =>
        new Promise((resolve, reject) => {
          const notification = make('Notification', 'out', { icon: at('Notification') });
          notification.onshow = () => resolve(true);
          notification.onerror = () => reject(new Error('not allowed'));
        }),
    },
    device: {
      BroadcastChannel: () => make('BroadcastChannel', 'out').postMessage(1),
      indexedDB: () => {
        const asked = reach('indexedDB').open('out');
        return settled(asked, 'success', 'error');
      },
      'caches, a page kept': async () =>
        (await reach('caches').open('out')).put('/kept', make('Response', 'words')),
      'blob worker': () =>
        hears(
          'Worker',
          URL.createObjectURL(make('Blob', ['postMessage(1)'], { type: 'text/javascript' })),
        ),
      'navigator.storage': () => onNavigator('storage').getDirectory(),
      'navigator.storageBuckets': () => onNavigator('storageBuckets').open('out'),
      'navigator.locks': () => onNavigator('locks').request('words', () => {}),
      webkitRequestFileSystem: () =>
        new Promise((resolve, reject) => {
          reach('webkitRequestFileSystem')(0, 1, resolve, reject);
        }),
      cookieStore: () => reach('cookieStore').set('out', 'words'),
    },
    code: {
      eval: () => reach('eval')('1'),
      Function: () => make('Function', 'return 1')(),
      'constructor of a function': () => builds(() => {})(),
      'constructor of an async function': () => builds(async () => {})(),
      'constructor of a generator': () => builds(function* () {})(),
      'constructor of an async generator': () => builds(async function* () {})(),
      'a timer of strings': () =>
        new Promise((resolve) => {
          globalThis.rang = resolve;
          setTimeout('rang(true)', 0);
        }),
    },
  });

  const tried = async (leads, name, open) => {
    let late;
    try {
      await Promise.race([
        open(),
        new Promise((_, reject) => {
          late = setTimeout(() => reject(new Error('no answer')), 2000);
        }),
      ]);
      return { name, leads, found: 'open' };
    } catch (error) {
      const found = error instanceof NotThere ? 'nothing' : 'blocked';
      return { name, leads, found, why: String(error).slice(0, 200) };
    } finally {
      clearTimeout(late);
    }
  };

  addEventListener('message', async ({ data }) => {
    if (!data?.door) return;
    const names = [globalThis, navigator].flatMap(namesOn);
    const at = (way) => `${data.door}?way=${encodeURIComponent(way)}`;
    const trials = Object.entries(doors(at, data.udp)).flatMap(([leads, ways]) =>
      Object.entries(ways).map(([name, open]) => tried(leads, name, open)),
    );
    postMessage({ doors: await Promise.all(trials), names });
  });
}
