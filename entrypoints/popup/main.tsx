import { sight } from './first-frame.tsx';

// A database that another view changes, or holds, answers when that has ended: it is the whole popup that says so.
const longestGlance = 300; // milliseconds

// Reading and building everything else would keep the first rows waiting.
await Promise.race([sight.answered, new Promise((resolve) => setTimeout(resolve, longestGlance))]);
await import('./whole-popup.tsx');
