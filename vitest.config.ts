import { defineConfig } from "vitest/config";

/** Three stages, fast ones first: `npm test` runs them in this order. */
const stages = { unit: 20_000, content: 120_000, e2e: 300_000 };

export default defineConfig({
  test: {
    projects: Object.entries(stages).map(([name, timeout]) => ({
      test: {
        name,
        include: [`tests/${name}/**/*.test.ts`],
        testTimeout: timeout,
        hookTimeout: timeout,
        globalSetup: name === "e2e" ? ["tests/e2e/global-setup.ts"] : [],
      },
    })),
  },
});
