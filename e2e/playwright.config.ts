import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "journeys",
  globalSetup: "./fixtures/global-setup.ts",
  fullyParallel: true,
  workers: 2,
  // A browser may stumble on a busy machine. What passes only at the second try, on a demo of its own, passes, and the end
  // of the run names it, so that somebody looks: what is wrong in the product fails twice.
  retries: 1,
  forbidOnly: true,
  // Generous, for a busy machine: a test that passes is no slower for it.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // The runner of `npm test` reads the report, so it must always be written; outputDir is emptied at each start.
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  outputDir: "test-results/artifacts",
  // A trace notes the whole page at every step, which takes longer than the step. Who looks for a fault adds `--trace on`.
  use: { screenshot: "only-on-failure", locale: "fi-FI", timezoneId: "Europe/Helsinki" },
});
