/** The versions that this release was measured with. They are the peer dependencies. */
export const PEERS = {
  '@2toad/profanity': '3.3.0',
  '@observablehq/plot': '0.6.17',
  '@tensorflow/tfjs': '4.22.0',
  '@tensorflow/tfjs-backend-wasm': '4.22.0',
  allprofanity: '2.4.0',
  'bad-words': '4.1.5',
  esbuild: '0.28.2',
  'glin-profanity': '3.3.0',
  'leo-profanity': '1.9.0',
  linkedom: '0.18.15',
  nsfwjs: '4.3.0',
  obscenity: '0.4.6',
  sax: '1.6.1',
} as const;

/** Imports an optional peer dependency, or throws an error that says how to install it. */
export const importPeer = async (name: string): Promise<Readonly<Record<string, unknown>>> => {
  try {
    return await import(name);
  } catch (cause) {
    if ((cause as { code?: unknown } | undefined)?.code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    // `nsfwjs/core` is an entry of nsfwjs.
    const known = Object.entries(PEERS).find(([peer]) => `${name}/`.startsWith(`${peer}/`));
    const wanted = known ? known.join('@') : name;
    throw new Error(`${known?.[0] ?? name} is not installed: npm install ${wanted}`, { cause });
  }
};
