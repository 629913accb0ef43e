import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "src/**/*.test.ts"],
    // Tests run against the embedded database in this process; two cores may be busy with another package.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The runner of `npm test` reads this report, so it must always be written.
    reporters: ["default", "json"],
    outputFile: { json: "test-results/vitest.json" },
    passWithNoTests: false,
  },
});
