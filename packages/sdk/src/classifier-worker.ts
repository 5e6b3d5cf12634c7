export { type ClassifierFiles, serveClassifier } from './worker/serve-classifier.ts';
