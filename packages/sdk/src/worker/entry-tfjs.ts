import './remove-globals.ts';
import { serve } from './serve.ts';
import { tfjsPictures } from './tfjs-picture-parts.ts';

serve(tfjsPictures);
