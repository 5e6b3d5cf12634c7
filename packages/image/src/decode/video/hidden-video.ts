import { checkSize, pictureError } from '../limits.ts';
import { waitForVideoEvent } from './video-event.ts';

/** WebKit draws nothing for an element without a size, or outside a page. */
const HIDDEN_STYLE = {
  position: 'fixed',
  left: '0',
  top: '0',
  width: '2px',
  height: '2px',
  opacity: '0.01',
  pointerEvents: 'none',
} as const;

/**
 * Opens a hidden, muted video element and waits for its first frame. Throws
 * `invalid-input` if it is not a video, has no pictures, or is too large.
 */
export const openHiddenVideo = async (
  url: string,
  signal: AbortSignal | undefined,
): Promise<HTMLVideoElement> => {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  video.ariaHidden = 'true';
  Object.assign(video.style, HIDDEN_STYLE);
  (document.body ?? document.documentElement).append(video);
  try {
    await waitForVideoEvent(video, 'loadeddata', signal, () => {
      video.src = url;
    });
    if (video.videoWidth === 0) throw pictureError('The video has sound but no pictures.');
    checkSize(video.videoWidth, video.videoHeight);
    return video;
  } catch (error) {
    closeHiddenVideo(video);
    throw error;
  }
};

/** Removes the element and frees its memory at once, instead of at garbage collection. */
export const closeHiddenVideo = (video: HTMLVideoElement): void => {
  video.remove();
  video.removeAttribute('src');
  video.load();
};
