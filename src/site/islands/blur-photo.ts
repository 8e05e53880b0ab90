import { work } from './blur/work.ts';

// One file for the page and for its worker, which so finds itself; the element needs a document.
if ('document' in globalThis) void import('./blur/element.ts');
else work();
