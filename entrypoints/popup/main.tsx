import { sight } from './first-frame.tsx';

// Reading and building everything else would keep the first rows waiting.
await sight.answered;
await import('./whole-popup.tsx');
