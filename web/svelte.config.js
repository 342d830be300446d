import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  compilerOptions: {
    // Runes everywhere in our own code; libraries keep whatever they were written in.
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
  },
  kit: {
    // The API process mounts `build/handler.js` beside `/api`, so no server of its own is started.
    adapter: adapter({ out: 'build', precompress: true }),
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['none'],
        // 'strict-dynamic': only scripts that carry the nonce, and what those import, may run.
        'script-src': ['strict-dynamic'],
        'style-src': ['self'],
        // The one exception: the framework's route announcer carries a style attribute.
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        'form-action': ['self'],
        'frame-ancestors': ['none'],
        'base-uri': ['none'],
        'object-src': ['none'],
      },
    },
    // hooks.server.ts compares Origin with the Host actually asked for, which also holds behind 127.0.0.1 and
    // localhost; the framework's own check only knows one origin.
    csrf: { trustedOrigins: ['*'] },
    // Small sheets of single pages come inside the page, under the nonce, instead of as requests of their own.
    inlineStyleThreshold: 4096,
    version: { pollInterval: 0 },
  },
};

export default config;
