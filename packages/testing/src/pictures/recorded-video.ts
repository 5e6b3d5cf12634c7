const [WIDTH, HEIGHT] = [64, 48];

/** What to record: a CSS colour and a time in seconds. */
export type ColourAt = (seconds: number) => string;

const finished = async (recorder: MediaRecorder, seconds: number): Promise<Blob> => {
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.start();
  await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
  recorder.stop();
  await stopped;
  return new Blob(pieces, { type: recorder.mimeType });
};

/** Records a canvas of one colour after another, in real time. */
export const recordVideo = async (
  seconds: number,
  colourAt: ColourAt,
  mimeType = 'video/webm;codecs=vp8',
): Promise<Blob> => {
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const began = performance.now();
  const paint = (): void => {
    context.fillStyle = colourAt((performance.now() - began) / 1000);
    context.fillRect(0, 0, WIDTH, HEIGHT);
  };
  paint();
  const painting = setInterval(paint, 20);
  try {
    const known = MediaRecorder.isTypeSupported(mimeType) ? { mimeType } : {};
    return await finished(new MediaRecorder(canvas.captureStream(30), known), seconds);
  } finally {
    clearInterval(painting);
  }
};

/** An audio-only file. */
export const recordSound = async (seconds: number): Promise<Blob> => {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const sink = context.createMediaStreamDestination();
  tone.connect(sink);
  tone.start();
  const sound = await finished(new MediaRecorder(sink.stream, { mimeType: 'audio/webm' }), seconds);
  await context.close();
  return sound;
};
