/** Editors and what they stand on that come without types; the page only mounts them. */
declare module 'draft-js';
declare module 'jquery';
declare module 'react';
declare module 'react-dom/client';
declare module 'summernote/dist/summernote-lite.js';
declare module 'tinymce/*';
