/**
 * The only globals that code in the worker can use. Everything else is removed before the first
 * message, including what browsers add later. Each name here is available to every bundled
 * dependency.
 */

const LANGUAGE = `
  globalThis undefined NaN Infinity isFinite isNaN parseFloat parseInt
  encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape
  Object Boolean Number BigInt String Symbol Math Date RegExp JSON Intl Temporal
  Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator Promise Proxy Reflect
  ArrayBuffer SharedArrayBuffer DataView Atomics WebAssembly
  Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  BigInt64Array BigUint64Array Float16Array Float32Array Float64Array
  Error AggregateError SuppressedError InternalError EvalError RangeError ReferenceError
  SyntaxError TypeError URIError DisposableStack AsyncDisposableStack`;

/** Globals for messages to and from the page that started the worker. */
const PAGE = `
  self name location origin isSecureContext crossOriginIsolated navigator constructor
  WorkerGlobalScope DedicatedWorkerGlobalScope EventTarget Event MessageEvent ErrorEvent
  postMessage onmessage onmessageerror onerror onunhandledrejection onrejectionhandled close
  addEventListener removeEventListener dispatchEvent MessageChannel MessagePort
  AbortController AbortSignal DOMException`;

/** Globals for computing. */
const TOOLS = `
  performance crypto console structuredClone queueMicrotask clearTimeout clearInterval
  atob btoa TextEncoder TextDecoder URL URLSearchParams`;

/** Unpacks the OCR language data, which is gzipped. */
const DECOMPRESSION = 'DecompressionStream';

/**
 * Globals that turn a picture's bytes into pixels. Files are Blobs (`new Blob` sets the type from the bytes), stills
 * become ImageBitmaps, ImageDecoder draws the frames of animations, and an OffscreenCanvas gives
 * the pixels. None of them loads anything, which the tests of the seal check.
 */
const PICTURES = `
  Blob ImageBitmap createImageBitmap ImageDecoder OffscreenCanvas`;

const splitNames = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.join(' ').trim().split(/\s+/));

export const ALLOWED_GLOBALS = splitNames(LANGUAGE, PAGE, TOOLS, DECOMPRESSION, PICTURES);

/** Properties of `navigator` that stay. They are information, not functions. */
export const ALLOWED_ON_NAVIGATOR = splitNames(
  'constructor hardwareConcurrency language languages onLine platform userAgent',
);
