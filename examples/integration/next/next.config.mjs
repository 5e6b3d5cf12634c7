// The block of docs/guide/hosting.md.
const WORKER = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";
const WORKERS = [
  'nightlight-worker.js',
  'pictures/nightlight-worker-tfjs.js',
  'ocr/nightlight-worker-ocr.js',
];

export default {
  async headers() {
    return [
      { source: '/nightlight/:path*', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
      ...WORKERS.map((file) => ({
        source: `/nightlight/${file}`,
        headers: [{ key: 'Content-Security-Policy', value: WORKER }],
      })),
    ];
  },
};
