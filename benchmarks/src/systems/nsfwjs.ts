import { importPeer } from '../command/import-peer.ts';
import { readPackageVersion } from '../command/package-version.ts';
import type { MessageVerdict, System } from '../run/system.ts';

/** The classes of nsfwjs that count as explicit. */
const EXPLICIT = ['Porn', 'Hentai'];
const FLAG_FROM = 0.5;

/** The parts of the packages that are used here: they are optional peers. */
interface Tfjs {
  enableProdMode(): void;
  setBackend(name: string): Promise<boolean>;
  browser: { fromPixels(pixels: object): { dispose(): void } };
}
interface Model {
  classify(image: object): Promise<readonly { className: string; probability: number }[]>;
}

/** The MobileNetV2 of nsfwjs in Node, on the WebAssembly backend of TensorFlow.js. */
export const nsfwjs: System = {
  name: 'nsfwjs',
  title: 'nsfwjs MobileNetV2 (Porn + Hentai, flagged from 0.5)',
  answers: 'score',
  judges: ['pictures'],
  async open() {
    const tf = (await importPeer('@tensorflow/tfjs')) as unknown as Tfjs;
    await importPeer('@tensorflow/tfjs-backend-wasm');
    const { load } = (await importPeer('nsfwjs/core')) as {
      load: (name: string, options: object) => Promise<Model>;
    };
    const { MobileNetV2Model } = await importPeer('nsfwjs/models/mobilenet_v2');
    const { decodePhoto } = await import('../suites/pictures/decode-photo.ts');
    tf.enableProdMode();
    await tf.setBackend('wasm');
    const model = await load('MobileNetV2', { size: 224, modelDefinitions: [MobileNetV2Model] });
    const look = async (file: string): Promise<MessageVerdict> => {
      const { width, height, data } = await decodePhoto(file);
      const image = tf.browser.fromPixels({ data: new Uint8Array(data), width, height });
      const classes = await model.classify(image);
      image.dispose();
      const score = classes
        .filter(({ className }) => EXPLICIT.includes(className))
        .reduce((sum, { probability }) => sum + probability, 0);
      return { score, flagged: score >= FLAG_FROM };
    };
    return {
      version: readPackageVersion('nsfwjs/core', 'nsfwjs'),
      judge: async () => {
        throw new Error('It judges no messages.');
      },
      async judgePictures(files) {
        const verdicts: MessageVerdict[] = [];
        for (const file of files) verdicts.push(await look(file));
        return verdicts;
      },
    };
  },
};
