import { checkSize, notAPicture } from '../limits.ts';
import { videoEvent } from './video-event.ts';

/** WebKit draws nothing of an element that is on no page, or that has no size there. */
const UNSEEN = {
  position: 'fixed',
  left: '0',
  top: '0',
  width: '2px',
  height: '2px',
  opacity: '0.01',
  pointerEvents: 'none',
} as const;

/**
 * A video element of our own that nobody sees or hears, with its first frame
 * there. `invalid-input` for what is no video, has no pictures, or is too large.
 */
export const openHiddenVideo = async (
  address: string,
  signal: AbortSignal | undefined,
): Promise<HTMLVideoElement> => {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  video.ariaHidden = 'true';
  Object.assign(video.style, UNSEEN);
  (document.body ?? document.documentElement).append(video);
  try {
    await videoEvent(video, 'loadeddata', signal, () => {
      video.src = address;
    });
    if (video.videoWidth === 0) throw notAPicture('The video has sound and no pictures.');
    checkSize(video.videoWidth, video.videoHeight);
    return video;
  } catch (error) {
    closeHiddenVideo(video);
    throw error;
  }
};

/** Lets its memory go at once, not when it is collected. */
export const closeHiddenVideo = (video: HTMLVideoElement): void => {
  video.remove();
  video.removeAttribute('src');
  video.load();
};
