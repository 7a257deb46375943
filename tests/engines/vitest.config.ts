import { defineConfig } from 'vitest/config';
import shared from '../vitest.config.ts';

/** `npm run test:engines`: the smoke run in Firefox and WebKit, which `npm test` leaves out because few machines have them. */
export default defineConfig({
  test: {
    ...shared.test,
    include: ['tests/engines/*.test.ts'],
    exclude: [],
    fileParallelism: false,
  },
});
