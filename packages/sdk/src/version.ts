/** Equals `version` in package.json; the assets folder must carry the same. */
export const SDK_VERSION = '0.1.0';

/** Folder of the text model that this version runs. */
export const TEXT_MODEL = 'text-base';
