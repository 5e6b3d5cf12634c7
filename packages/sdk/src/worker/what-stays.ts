/**
 * All that code in the worker can reach by name. Whatever isn't here is taken
 * away before the first message, also what browsers add later: a name added
 * here is a power given to every dependency in the bundle.
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

/** Talk with the page that started the worker, and with nobody else. */
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

/** What text in pictures is read with comes gzipped. */
const INFLATING = 'DecompressionStream';

/**
 * Pictures, from bytes to pixels: a file comes as a Blob (`new Blob` says what its
 * bytes are, whatever its name), a still becomes an ImageBitmap, ImageDecoder draws
 * the frames of animations where there is one, an OffscreenCanvas gives the pixels.
 * None of them loads anything: the seal's tests try.
 */
const PICTURES = `
  Blob ImageBitmap createImageBitmap ImageDecoder OffscreenCanvas`;

const names = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.join(' ').trim().split(/\s+/));

export const STAYS = names(LANGUAGE, PAGE, TOOLS, INFLATING, PICTURES);

/** `navigator` keeps what it says and loses what it does. */
export const STAYS_ON_NAVIGATOR = names(
  'constructor hardwareConcurrency language languages onLine platform userAgent',
);
