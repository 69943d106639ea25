import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

// A build that leaves them elsewhere still starts, and shows pages without any style.
it.each(['dashboard/assets/app.css', 'platform/http/assets/inbox.css'])(
  'the build brings %s',
  async (file) => {
    await expect(access(join('dist', file))).resolves.toBeUndefined();
  },
);
