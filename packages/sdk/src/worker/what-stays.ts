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

/** Messages to and from the page that started the worker. */
const PAGE = `
  self name location origin isSecureContext crossOriginIsolated navigator constructor
  WorkerGlobalScope DedicatedWorkerGlobalScope EventTarget Event MessageEvent ErrorEvent
  postMessage onmessage onmessageerror onerror onunhandledrejection onrejectionhandled close
  addEventListener removeEventListener dispatchEvent MessageChannel MessagePort
  AbortController AbortSignal DOMException`;

/** Computing. */
const TOOLS = `
  performance crypto console structuredClone queueMicrotask clearTimeout clearInterval
  atob btoa TextEncoder TextDecoder URL URLSearchParams`;

/** The OCR language data is gzipped. */
const INFLATING = 'DecompressionStream';

/**
 * Pictures, from bytes to pixels: files are Blobs (`new Blob` sets the type from the bytes), stills
 * become ImageBitmaps, ImageDecoder draws the frames of animations, and an OffscreenCanvas gives
 * the pixels. None of them loads anything: the seal's tests try.
 */
const PICTURES = `
  Blob ImageBitmap createImageBitmap ImageDecoder OffscreenCanvas`;

const names = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.join(' ').trim().split(/\s+/));

export const STAYS = names(LANGUAGE, PAGE, TOOLS, INFLATING, PICTURES);

/** Of `navigator` only information stays, no functions. */
export const STAYS_ON_NAVIGATOR = names(
  'constructor hardwareConcurrency language languages onLine platform userAgent',
);
