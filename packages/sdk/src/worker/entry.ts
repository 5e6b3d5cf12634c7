import './remove-globals.ts';
import { onnxPictures } from './picture-parts.ts';
import { serve } from './serve.ts';

serve(onnxPictures);
