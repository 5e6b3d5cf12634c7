/**
 * Whether this page finds what an earlier call left in Cache Storage. The first
 * call finds nothing; one after a reload tells whether this browser keeps it.
 * (A WebKitGTK that is driven doesn't: its sessions live in memory.)
 */
export const keeps = async (): Promise<boolean> => {
  if (!('caches' in globalThis)) return false;
  const cache = await caches.open('keeps');
  const found = await cache.match('/keeps');
  await cache.put('/keeps', new Response('kept'));
  return found !== undefined;
};
