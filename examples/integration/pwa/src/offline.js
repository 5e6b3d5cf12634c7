// The service worker of docs/guide/offline.md. `FILES` and `VERSION` come from build.mjs.
addEventListener('install', (event) => {
  const files = FILES.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(files)));
  skipWaiting();
});

const removeOldVersions = async () => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('app-') && name !== VERSION);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
};
addEventListener('activate', (event) => event.waitUntil(removeOldVersions()));

// Network first. Without a network, the stored response with all its headers.
const answer = async (request, path) => {
  try {
    return await fetch(request);
  } catch {
    const cache = await caches.open(VERSION);
    return (await cache.match(path)) ?? Response.error();
  }
};
addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const path = event.request.mode === 'navigate' ? '/' : pathname;
  if (origin === location.origin && FILES.includes(path)) {
    event.respondWith(answer(event.request, path));
  }
});
