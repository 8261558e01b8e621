import { configDefaults, defineConfig } from 'vitest/config';

/** The pseudo-terminal of Windows draws in its own way, so what a person sees there is not tested. */
const elsewhere = process.platform === 'win32' ? ['tests/terminal/**'] : [];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...elsewhere],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
