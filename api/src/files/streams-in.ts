import type { Kernel } from '../kernel/kernel.ts';

/** A scope of its own, where a body is a stream whatever its type says; everywhere else it is JSON or nothing. */
export function streamsIn(kernel: Kernel, mountThere: (kernel: Kernel) => void): void {
  kernel.app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    mountThere({ ...kernel, app: scope as typeof kernel.app });
  });
}
