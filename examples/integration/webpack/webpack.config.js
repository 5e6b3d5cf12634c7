import { resolve } from 'node:path';

export default {
  mode: 'production',
  entry: './src/chat.js',
  output: { path: resolve('public/build'), filename: 'chat.js', publicPath: 'auto', clean: true },
};
