/** The packages with the models, by the start of their paths in the assets folder. */
export const MODEL_PACKAGES: Readonly<Record<string, string>> = {
  'pictures/': '@nightlight/models-picture',
  'ocr/': '@nightlight/models-ocr',
  '': '@nightlight/models-text',
};

/** Returns the name of the package that contains this file of a model. */
export const getModelPackage = (path: string): string => {
  const start = Object.keys(MODEL_PACKAGES).find((one) => path.startsWith(one)) ?? '';
  return MODEL_PACKAGES[start] as string;
};

/** Whether an app can do without the model at this path. */
export const isOptional = (path: string): boolean => getModelPackage(path) !== MODEL_PACKAGES[''];
