import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    environment: "jsdom",
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The runner of `npm test` reads this report, so it must always be written.
    reporters: ["default", "json"],
    outputFile: { json: "test-results/vitest.json" },
    passWithNoTests: false,
  },
});
