/**
 * Returns whether Cache Storage has what an earlier call stored. The first call finds
 * nothing. A call after a reload shows whether this browser keeps Cache Storage.
 * (WebKitGTK doesn't when it is automated, because its sessions are in memory.)
 */
export const keeps = async (): Promise<boolean> => {
  if (!('caches' in globalThis)) return false;
  const cache = await caches.open('keeps');
  const found = await cache.match('/keeps');
  await cache.put('/keeps', new Response('kept'));
  return found !== undefined;
};
